import { isJournal, type Journal } from '../domain/player';
import type { Database } from './database';

/** Saves the running massage, unless another tab knows it better or has ended it already. */
export const saveJournal = (database: Database, journal: Journal): Promise<void> =>
  database.run(['journal', 'sessions'], 'readwrite', async (tx) => {
    const store = tx.objectStore('journal');
    const [stored, ended] = await Promise.all([
      store.get('current'),
      tx.objectStore('sessions').getKey(journal.id),
    ]);
    const isKnownBetter = isJournal(stored) && stored.id === journal.id && stored.seq > journal.seq;
    if (ended === undefined && !isKnownBetter) await store.put(journal, 'current');
  });

export const deleteJournal = (database: Database): Promise<void> =>
  database.run(['journal'], 'readwrite', (tx) => tx.objectStore('journal').delete('current'));
