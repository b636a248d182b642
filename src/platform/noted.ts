/** Where the worker notes what it has logged; see sw/index.ts. */
const NOTED = 'kneadly-noted';

/** Hands over what the worker has noted, as JSON, and forgets it once it is `taken`. Fails where there are no caches. */
export async function takeNoted(take: (notes: readonly string[]) => Promise<boolean>): Promise<void> {
  if (!(await caches.has(NOTED))) return; // opening it would make it
  const notes = await (await caches.open(NOTED)).matchAll();
  if (await take(await Promise.all(notes.map((note) => note.text())))) await caches.delete(NOTED);
}
