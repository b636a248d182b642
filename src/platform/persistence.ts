/** Asks the browser not to clear the log when space runs short. Chromium and Safari answer by themselves, Firefox asks the person. */
export async function askToPersist(): Promise<boolean> {
  return 'storage' in navigator && 'persist' in navigator.storage
    ? navigator.storage.persist().catch(() => false)
    : false;
}
