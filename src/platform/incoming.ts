interface LaunchParams {
  readonly files?: readonly FileSystemFileHandle[];
}
interface LaunchQueue {
  setConsumer(consumer: (params: LaunchParams) => void): void;
}

/** Where the worker puts a file that was shared to the app; see sw/share.ts. */
const SHARED = 'kneadly-shared';

/** A file that was shared to the app while it was closed, once. */
async function takeShared(): Promise<Blob | undefined> {
  if (!('caches' in globalThis)) return undefined;
  const shared = await caches.match('shared', { cacheName: SHARED }).catch(() => undefined);
  if (shared) await caches.delete(SHARED);
  return shared?.blob();
}

/** Calls back with every file that comes in without being picked: dropped, opened with the app, or shared to it. */
export function onIncomingFile(listener: (file: Blob) => void): void {
  addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault(); // else the page gives way to the file
  });
  addEventListener('drop', (event) => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    listener(file);
  });
  const { launchQueue } = globalThis as { launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ files }) => void files?.[0]?.getFile().then(listener));
  void takeShared().then((file) => {
    if (file) listener(file);
  });
}
