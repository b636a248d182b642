/** Whether the browser has promised not to clear the log when space runs short. */
export async function isPersistent(): Promise<boolean> {
  return 'storage' in navigator && 'persisted' in navigator.storage
    ? navigator.storage.persisted().catch(() => false)
    : false;
}

/** Asks for that promise. Chromium and Safari answer by themselves, Firefox asks the person. */
export async function askToPersist(): Promise<boolean> {
  return 'storage' in navigator && 'persist' in navigator.storage
    ? navigator.storage.persist().catch(() => false)
    : false;
}

/** Bytes that the app uses in all, as far as the browser says. */
export async function bytesUsed(): Promise<number | undefined> {
  if (!('storage' in navigator && 'estimate' in navigator.storage)) return undefined;
  return (await navigator.storage.estimate().catch(() => undefined))?.usage;
}

export const isInstalled = (): boolean => matchMedia('(display-mode: standalone)').matches;

/** Whether this is a page in Safari on an iPhone or iPad, not the app on its Home Screen. */
export const isIosTab = (): boolean =>
  !isInstalled() &&
  (/iPhone|iPad|iPod/.test(navigator.userAgent) ||
    (navigator.userAgent.includes('Macintosh') && navigator.maxTouchPoints > 1));
