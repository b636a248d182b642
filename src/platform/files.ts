/** Hands a text file to the person. */
export const saveFile = (name: string, text: string): Promise<void> => {
  // A download traps the person in Quick Look in an installed app on iOS (WebKit 236943).
  const isInstalled = matchMedia('(display-mode: standalone)').matches;
  return handOver(new File([text], name, { type: 'application/json' }), isInstalled);
};

/**
 * Hands a file to the person: by the share sheet if it `mayShare` and the platform takes the file, else as a download.
 * Resolves also when the person turns the share sheet down.
 */
export async function handOver(file: File, mayShare: boolean): Promise<void> {
  if (mayShare && 'canShare' in navigator && navigator.canShare({ files: [file] })) {
    await navigator.share({ files: [file] }).catch((error: unknown) => {
      if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
    });
    return;
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}
