import type { Stamp } from './stamp';

/** Whole minutes that a massage may last. */
export const LENGTHS = [5, 6, 7, 8, 9, 10] as const;

/** What the person chose. Each setting is stored as a record of its own, so that devices merge one by one. */
export interface Settings {
  /** Whole minutes of a massage. */
  readonly length: number;
  /** Minutes after midnight at which a new day begins. */
  readonly dayStart: number;
  readonly restDays: boolean;
  readonly theme: 'system' | 'light' | 'dark';
  /** Days in the last 28 stand in for every streak. */
  readonly hideStreaks: boolean;
  /** 0 on Sunday … 6 on Saturday. */
  readonly weekStart: number | 'locale';
  /** Settings with an inside, as they are stored: what needs them reads them with a function of its own. */
  readonly cues?: unknown;
  readonly plan?: unknown;
  readonly reminder?: unknown;
  /** Whether to ask how tense the person is; undefined until they say so. */
  readonly askTension?: unknown;
}

/** A setting, or what it becomes: of two changes that follow each other closely neither is lost. */
export type Setting<K extends keyof Settings> = Settings[K] | ((settings: Settings) => Settings[K]);

export interface SettingRecord {
  readonly id: string;
  readonly v: 1;
  readonly value: unknown;
  readonly stamp: Stamp;
}

export const DEFAULT_SETTINGS: Settings = {
  length: 7,
  dayStart: 240,
  restDays: true,
  theme: 'system',
  hideStreaks: false,
  weekStart: 'locale',
};

const isBoolean = (value: unknown): boolean => typeof value === 'boolean';
const isWithin =
  (from: number, to: number) =>
  (value: unknown): boolean =>
    Number.isInteger(value) && Number(value) >= from && Number(value) <= to;
const readLater = (): boolean => true;

const makesSense: Readonly<Record<keyof Settings, (value: unknown) => boolean>> = {
  length: isWithin(5, 10),
  dayStart: isWithin(0, 360),
  restDays: isBoolean,
  hideStreaks: isBoolean,
  weekStart: (value) => value === 'locale' || isWithin(0, 6)(value),
  cues: readLater,
  plan: readLater,
  reminder: readLater,
  askTension: readLater,
  theme: (value) => value === 'system' || value === 'light' || value === 'dark',
};

const isKnown = (id: string): id is keyof Settings => Object.hasOwn(makesSense, id);

/** The settings that stored records hold. One that makes no sense loads as its default; unknown ones are left alone. */
export function settingsFrom(
  records: readonly { readonly id: string; readonly value?: unknown }[],
): Settings {
  const sound = records.filter(({ id, value }) => isKnown(id) && makesSense[id](value));
  return { ...DEFAULT_SETTINGS, ...Object.fromEntries(sound.map(({ id, value }) => [id, value])) };
}
