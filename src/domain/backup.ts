import type { Log } from './log';
import type { Draft, Session } from './session';

/** The backup file, `kneadly-2026-11-22.json`. */
export interface Backup {
  readonly format: 'kneadly-backup';
  readonly version: 1;
  readonly exportedAt: string;
  /** All records, tombstones included. */
  readonly counts: { readonly sessions: number; readonly pauses: number };
  readonly sessions: readonly (Log['sessions'][number] | Draft<Session>)[];
  readonly pauses: Log['pauses'];
  readonly settings: Log['settings'];
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

/** How many records one step turns into text: some 10 ms on a slow phone. A log of ten years is one step. */
const CHUNK = 5_000;

/** A backup as JSON, `pause` between its steps, so that a page goes on living. */
export async function textOf(backup: Backup, pause: () => Promise<void>): Promise<string> {
  const parts: string[] = [];
  for (let i = 0; i < backup.sessions.length; i += CHUNK) {
    if (i > 0) await pause();
    parts.push(JSON.stringify(backup.sessions.slice(i, i + CHUNK)).slice(1, -1));
  }
  const frame = JSON.stringify({ ...backup, sessions: [] });
  return frame.replace('"sessions":[]', () => `"sessions":[${parts.join()}]`);
}

export type FileKind = '.json' | '-encrypted.json' | '.csv';

export const backupName = (now: Date, kind: FileKind = '.json'): string =>
  `kneadly-${now.toISOString().slice(0, 10)}${kind}`;
