import { isInstalled } from './persistence';

/** What became of it. A browser does not say whether a download has arrived. */
export type Handed = 'shared' | 'downloaded' | 'cancelled';

const JSON_TYPE = 'application/json';

const isCancelled = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

/** The file as the share sheet takes it: Android's refuses .json, and takes it as a text. */
function shareable(name: string, text: string, type: string): File | undefined {
  if (!('canShare' in navigator)) return undefined;
  return [
    new File([text], name, { type }),
    ...(type === JSON_TYPE ? [new File([text], `${name}.txt`, { type: 'text/plain' })] : []),
  ].find((file) => navigator.canShare({ files: [file] }));
}

/**
 * Hands a file to the person: in an installed app by the share sheet where it takes the file, else as a download.
 * To be called straight from the tap, with all bytes at hand: sharing needs a fresh one.
 */
export async function saveFile(name: string, text: string, type = JSON_TYPE): Promise<Handed> {
  // A download traps the person in Quick Look in an installed app on iOS (WebKit 236943).
  const file = isInstalled() ? shareable(name, text, type) : undefined;
  if (file) {
    try {
      await navigator.share({ files: [file] });
      return 'shared';
    } catch (error) {
      if (isCancelled(error)) return 'cancelled';
      throw error;
    }
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new File([text], name, { type }));
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
  return 'downloaded';
}
