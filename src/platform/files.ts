import { isInstalled } from './persistence';

/** What became of it. A browser does not say whether a download has arrived. */
export type Handed = 'shared' | 'downloaded' | 'cancelled';

const JSON_TYPE = 'application/json';

const isCancelled = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

/**
 * Hands a text file to the person: in an installed app by the share sheet where it takes the file, else as a download.
 * To be called straight from the tap, with all bytes at hand: sharing needs a fresh one.
 */
export function saveFile(name: string, text: string, type = JSON_TYPE): Promise<Handed> {
  const file = new File([text], name, { type });
  // Android's share sheet refuses .json, and takes it as a text.
  const asText = type === JSON_TYPE ? [new File([text], `${name}.txt`, { type: 'text/plain' })] : [];
  // A download traps the person in Quick Look in an installed app on iOS (WebKit 236943).
  return handOver(file, isInstalled(), asText);
}

/**
 * Hands a file to the person: by the share sheet if it `mayShare` and the platform takes the file or one of `others`
 * in its place, else as a download.
 */
export async function handOver(file: File, mayShare: boolean, others: readonly File[] = []): Promise<Handed> {
  const isTaken = (it: File): boolean => 'canShare' in navigator && navigator.canShare({ files: [it] });
  const shared = mayShare ? [file, ...others].find(isTaken) : undefined;
  if (shared) {
    try {
      await navigator.share({ files: [shared] });
      return 'shared';
    } catch (error) {
      if (isCancelled(error)) return 'cancelled';
      // A share that is refused (a policy, a tap too long ago): then as a download.
    }
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
  return 'downloaded';
}
