/** Copies for the script in the page's head, which must not wait for the database; see index.html. */
export function rememberForFirstPaint({ theme }: { readonly theme: string }): void {
  document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem('theme', theme);
  } catch {
    // Storage is refused: the first paint follows the system.
  }
}
