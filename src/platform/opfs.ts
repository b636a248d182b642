/**
 * Small text files in the origin's private file system, which lies apart from its databases: what harms one need not
 * harm the other. Absent in older browsers: then nothing is kept here, and nothing is found.
 */
const folder = async (): Promise<FileSystemDirectoryHandle | undefined> =>
  'storage' in navigator && 'getDirectory' in navigator.storage
    ? navigator.storage.getDirectory().catch(() => undefined)
    : undefined;

/** Replaces a file as a whole once all of it is written. */
export async function overwrite(file: FileSystemFileHandle, text: string): Promise<void> {
  const writable = await file.createWritable();
  await writable.write(text);
  await writable.close();
}

/** The same for a kept one; resolves to whether it is there. */
export async function writeKept(name: string, text: string): Promise<boolean> {
  try {
    const file = await (await folder())?.getFileHandle(name, { create: true });
    if (!file || !('createWritable' in file)) return false;
    await overwrite(file, text);
    return true;
  } catch {
    return false; // a full disk, a private window
  }
}

export async function readKept(name: string): Promise<string | undefined> {
  try {
    const file = await (await folder())?.getFileHandle(name);
    return await (await file?.getFile())?.text();
  } catch {
    return undefined;
  }
}

export async function removeKept(name: string): Promise<void> {
  await (await folder())?.removeEntry(name).catch(() => undefined);
}
