import { overwrite } from './opfs';

/** Not yet in the library of types: https://wicg.github.io/file-system-access/ */
interface Pickers {
  readonly showSaveFilePicker?: (options: {
    readonly suggestedName: string;
    readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
  }) => Promise<FileSystemFileHandle>;
}
interface Permission {
  readonly queryPermission: (descriptor: { readonly mode: 'readwrite' }) => Promise<PermissionState>;
  readonly requestPermission: (descriptor: { readonly mode: 'readwrite' }) => Promise<PermissionState>;
}

const WRITE = { mode: 'readwrite' } as const;

/** A file outside the browser that the person has let the app rewrite (Chrome and Edge). It can be stored in IndexedDB. */
export type ChosenFile = FileSystemFileHandle;

export const canChoose = (): boolean => 'showSaveFilePicker' in window;

/** Asks, straight from a tap, where to write; undefined when the person chose nothing. */
export async function chooseFile(suggestedName: string): Promise<ChosenFile | undefined> {
  const types = [{ accept: { 'application/json': ['.json'] } }];
  try {
    return await (window as Pickers).showSaveFilePicker?.({ suggestedName, types });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}

/** Whether it may be written to. The permission lapses when the app is closed; a tap may ask for it again. */
export async function mayWrite(file: ChosenFile, ask: boolean): Promise<boolean> {
  const { queryPermission, requestPermission } = file as ChosenFile & Permission;
  return (await (ask ? requestPermission : queryPermission).call(file, WRITE)) === 'granted';
}

/** Replaces it as a whole once all of it is written; resolves to whether it is. */
export const writeChosen = (file: ChosenFile, text: string): Promise<boolean> =>
  overwrite(file, text).then(
    () => true,
    () => false, // moved away, or on a card that is not there
  );
