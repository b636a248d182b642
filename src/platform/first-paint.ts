/** The colour of the browser's own bars follows the page, in either theme. */
function tintBrowser(): void {
  const meta =
    document.querySelector<HTMLMetaElement>('meta[name=theme-color]') ?? document.createElement('meta');
  meta.name = 'theme-color';
  meta.content = getComputedStyle(document.body).backgroundColor;
  document.head.append(meta);
}

/**
 * Shows a theme, and keeps a copy for the script in the page's head, which must not wait for the database; see
 * index.html.
 */
export function showTheme(theme: 'system' | 'light' | 'dark'): void {
  document.documentElement.dataset.theme = theme;
  tintBrowser();
  try {
    localStorage.setItem('theme', theme);
  } catch {
    // Storage is refused: the first paint follows the system.
  }
}

export const onSystemTheme = (listener: () => void): void => {
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', listener);
};
