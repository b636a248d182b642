import type { DBSchema } from 'idb';
import type { Day } from '../domain/day';
import type { Asked } from '../domain/asking';
import type { NudgeDay } from '../domain/nudge';
import type { Pause } from '../domain/pause';
import type { Session, Tombstone } from '../domain/session';
import type { SettingRecord } from '../domain/settings';
import type { Alarm } from '../domain/ics';
import type { Stamp } from '../domain/stamp';
import type { DoneDays } from '../domain/streak';

export const DATABASE_NAME = 'kneadly';
export const DATABASE_VERSION = 1;

/** The done days, kept beside the log so that Today need not read all of it. Verified when idle. */
export interface Summary extends DoneDays {
  readonly v: 1;
}

/** Facts of this device only, by name; never exported or merged. */
export interface DeviceFacts {
  readonly id: string;
  readonly stamp: Stamp;
  readonly summary: Summary;
  /** The highest milestone that was celebrated here. */
  readonly celebrated: number;
  /** When the system has woken the worker, as instants, the latest last. */
  readonly wakes: readonly string[];
  /** Which questions were put, or answered, and when. */
  readonly asked: Asked;
  /** The file that is rewritten with each change of the log: the one value that is no JSON. */
  readonly backupFile: unknown;
  /** What the alarm in the person's calendar was made for. */
  readonly alarm: Alarm;
}

/** The stores of the log. Names and shapes are a contract with every later version. */
export interface Schema extends DBSchema {
  sessions: { key: string; value: Session | Tombstone; indexes: { 'by-day': Day } };
  pauses: { key: string; value: Pause | Tombstone };
  settings: { key: string; value: SettingRecord };
  journal: { key: 'current'; value: unknown };
  nudges: { key: Day; value: NudgeDay };
  device: { key: string; value: unknown };
}

/** The stores whose records carry a stamp and are merged. */
export type MergedStore = 'sessions' | 'pauses' | 'settings';
