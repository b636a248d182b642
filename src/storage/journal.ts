import { isJournal, type Journal } from '../domain/journal';
import type { Database } from './database';

/** The massage that is running, as it was stored: to be checked before it is played. */
export const loadJournal = (database: Database): Promise<unknown> =>
  database.run(['journal'], 'readonly', (tx) => tx.objectStore('journal').get('current'));

/**
 * Saves the running massage. One that another tab knows better or has ended stays as it is, and no other massage is
 * ever replaced: resolves to that one when it stands in the way.
 */
export const saveJournal = (database: Database, journal: Journal): Promise<Journal | undefined> =>
  database.run(['journal', 'sessions'], 'readwrite', async (tx) => {
    const store = tx.objectStore('journal');
    const [current, ended] = await Promise.all([
      store.get('current'),
      tx.objectStore('sessions').getKey(journal.id),
    ]);
    const stored = isJournal(current) ? current : undefined;
    if (stored && stored.id !== journal.id) return stored;
    if (ended === undefined && !(stored && stored.seq > journal.seq)) await store.put(journal, 'current');
    return undefined;
  });

/** Deletes a massage that is running; another one stays. */
export const deleteJournal = (database: Database, id: string): Promise<void> =>
  database.run(['journal'], 'readwrite', async (tx) => {
    const store = tx.objectStore('journal');
    const current = (await store.get('current')) as { readonly id?: unknown } | undefined;
    if (current?.id === id) await store.delete('current');
  });
