import { overwrite } from './opfs';

/** Not yet in the library of types: https://wicg.github.io/file-system-access/ */
interface Pickers {
  readonly showDirectoryPicker?: (options: {
    readonly mode: 'readwrite';
  }) => Promise<FileSystemDirectoryHandle>;
}
interface Permission {
  readonly queryPermission: (descriptor: { readonly mode: 'readwrite' }) => Promise<PermissionState>;
  readonly requestPermission: (descriptor: { readonly mode: 'readwrite' }) => Promise<PermissionState>;
}

const WRITE = { mode: 'readwrite' } as const;

/** A file outside the browser that the person has let the app rewrite (Chrome and Edge). It can be stored in IndexedDB. */
export type ChosenFile = FileSystemFileHandle;

export const canChoose = (): boolean => 'showDirectoryPicker' in window;

/**
 * Asks, straight from a tap, for the folder in which the file lies or shall lie; undefined when the person chose none.
 * (A picker of files to save empties the file that is picked, which may be all that is left of a log.)
 */
export async function chooseFile(name: string): Promise<ChosenFile | undefined> {
  try {
    const folder = await (window as Pickers).showDirectoryPicker?.(WRITE);
    return await folder?.getFileHandle(name, { create: true });
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

export const readChosen = (file: ChosenFile): Promise<Blob> => file.getFile();

/** Replaces it as a whole once all of it is written. */
export const writeChosen = overwrite;
