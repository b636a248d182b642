/** Where the worker notes what it has logged; see sw/index.ts. */
const NOTED = 'kneadly-noted';

/** Hands over what the worker has noted, as JSON, and forgets it once it is `taken`. Fails where there are no caches. */
export async function takeNoted(take: (notes: readonly string[]) => Promise<boolean>): Promise<void> {
  const cache = await caches.open(NOTED);
  const keys = await cache.keys();
  if (keys.length === 0) return;
  const notes = await Promise.all(keys.map(async (key) => (await cache.match(key))?.text() ?? ''));
  if (await take(notes)) await Promise.all(keys.map((key) => cache.delete(key)));
}
