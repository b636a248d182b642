import type { Pause } from './pause';
import type { Draft, Session, Tombstone } from './session';
import type { SettingRecord } from './settings';

/** The backup file, `kneadly-2026-11-22.json`. */
export interface Backup {
  readonly format: 'kneadly-backup';
  readonly version: 1;
  readonly exportedAt: string;
  /** All records, tombstones included. */
  readonly counts: { readonly sessions: number; readonly pauses: number };
  readonly sessions: readonly (Session | Draft<Session> | Tombstone)[];
  readonly pauses: readonly (Pause | Tombstone)[];
  readonly settings: readonly SettingRecord[];
}

export type Records = Pick<Backup, 'sessions' | 'pauses' | 'settings'>;

/** The whole log as a backup; a session that could not be saved yet may stand in it without a stamp. */
export const backupOf = (records: Records, now: Date): Backup => ({
  format: 'kneadly-backup',
  version: 1,
  exportedAt: now.toISOString(),
  counts: { sessions: records.sessions.length, pauses: records.pauses.length },
  sessions: records.sessions,
  pauses: records.pauses,
  settings: records.settings,
});

export const backupName = (now: Date): string => `kneadly-${now.toISOString().slice(0, 10)}.json`;
