/** The colour of the browser's own bars follows the page, in either theme. */
function tintBrowser(): void {
  const meta =
    document.querySelector<HTMLMetaElement>('meta[name=theme-color]') ?? document.createElement('meta');
  meta.name = 'theme-color';
  meta.content = getComputedStyle(document.body).backgroundColor;
  document.head.append(meta);
}

export function followTheme(): void {
  tintBrowser();
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', tintBrowser);
}

/** Copies for the script in the page's head, which must not wait for the database; see index.html. */
export function rememberForFirstPaint({ theme }: { readonly theme: string }): void {
  document.documentElement.dataset.theme = theme;
  tintBrowser();
  try {
    localStorage.setItem('theme', theme);
  } catch {
    // Storage is refused: the first paint follows the system.
  }
}
