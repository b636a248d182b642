import { createHash } from 'node:crypto';
import { copyFile, cp, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DIST } from './host';

const digest = (algorithm: string, bytes: string | Buffer): string =>
  `${algorithm}-${createHash(algorithm).update(bytes).digest('base64')}`;

const INLINE_MODULE = /<script type="module">(.*?)<\/script>/s;
const ENTRY = /\{'integrity':'([^']+)','url':'([^']+)'\}/g;

async function rewrite(file: string, change: (text: string) => string): Promise<void> {
  await writeFile(file, change(await readFile(file, 'utf8')));
}

/**
 * Makes of the build what a later release of it would be: another version number, and with it other names of the
 * chunks, other hashes in the page's policy and in the worker's list. Nothing of the old names is left.
 */
export async function buildNextRelease(folder: string): Promise<string> {
  await cp(DIST, folder, { recursive: true });
  const chunks = await readdir(join(folder, 'chunks'));
  const hashes = chunks.map((name) => name.split('.')[1] ?? '');
  const renamed = (text: string): string =>
    hashes.reduce(
      (all, hash) =>
        all.replaceAll(
          hash,
          hash.replaceAll(/./g, (digit) => String(15 - parseInt(digit, 16)).slice(-1)),
        ),
      text,
    );

  for (const name of chunks) {
    const file = join(folder, 'chunks', name);
    await rewrite(file, (code) => renamed(code).replaceAll('1.0.0', '2.0.0'));
    await rename(file, join(folder, 'chunks', renamed(name)));
  }
  const html = await readFile(join(folder, 'index.html'), 'utf8');
  const scriptOf = (text: string): string => digest('sha256', INLINE_MODULE.exec(text)?.[1] ?? '');
  const withPolicy = (text: string): string => text.replaceAll(scriptOf(html), scriptOf(renamed(html)));
  await writeFile(join(folder, 'index.html'), withPolicy(renamed(html)));
  await rewrite(join(folder, '_headers'), withPolicy);

  const sw = renamed(await readFile(join(folder, 'sw.js'), 'utf8'));
  const files = [...sw.matchAll(ENTRY)].map(([, , url = '']) => url);
  const bytes = new Map<string, Buffer>();
  for (const url of files) bytes.set(url, await readFile(join(folder, url === './' ? 'index.html' : url)));
  const listed = sw.replace(ENTRY, (_, __, url: string) => {
    const body = bytes.get(url) ?? '';
    return `{'integrity':'${digest('sha384', body)}','url':'${url}'}`;
  });
  await writeFile(join(folder, 'sw.js'), listed);
  return folder;
}

/** The build with the kill switch in the worker's place. */
export async function buildKillSwitch(folder: string): Promise<string> {
  await cp(DIST, folder, { recursive: true });
  await copyFile(join(folder, 'kill-switch.js'), join(folder, 'sw.js'));
  return folder;
}
