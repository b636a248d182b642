import type { Pause } from '../domain/pause';
import { settingsFrom, type Settings } from '../domain/settings';
import { NO_DAYS, type DoneDays } from '../domain/streak';
import type { Database } from './database';
import { isSummary } from './summary';

/** All that Today needs of the log. */
export interface Overview {
  readonly settings: Settings;
  readonly pauses: readonly Pause[];
  /** Undefined when the summary is missing or unreadable: it must be rebuilt before anything is counted. */
  readonly done: DoneDays | undefined;
  /** The massage that is running, as it was stored: to be checked before it is played. */
  readonly journal: unknown;
}

/** Reads what Today needs in one transaction whose cost does not grow with the log. */
export const readOverview = (database: Database): Promise<Overview> =>
  database.run(['device', 'settings', 'pauses', 'journal', 'sessions'], 'readonly', async (tx) => {
    const [summary, settings, pauses, journal, anySession] = await Promise.all([
      tx.objectStore('device').get('summary'),
      tx.objectStore('settings').getAll(),
      tx.objectStore('pauses').getAll(),
      tx.objectStore('journal').get('current'),
      tx.objectStore('sessions').index('by-day').getKey(IDBKeyRange.lowerBound('')),
    ]);
    const empty = anySession === undefined ? NO_DAYS : undefined;
    return {
      settings: settingsFrom(settings),
      pauses: pauses.filter((pause): pause is Pause => !('deleted' in pause)),
      done: isSummary(summary) ? summary : empty,
      journal,
    };
  });
