import type { Day } from '../domain/day';
import { changeBy, sessionEntered, type Entry } from '../domain/entry';
import { holdsAll, isNoted, newest, type Noted } from '../domain/notes';
import type { Circumstances, Draft, Session } from '../domain/session';
import { sumOf, tallyOf, type Tally } from '../domain/tally';
import { addToFact, loadFact, saveFact } from '../storage/device';
import { listBetween, visitSessions } from '../storage/sessions';
import type { Device } from './actions';
import type { Context, Remembered } from './app';
import { createPauses, type Pauses } from './pauses';
import type { Saving } from './saving';

/** What became of an entry: one that lies ahead of now is not taken, one that was refused can be tried again. */
export type Outcome = 'saved' | 'ahead' | 'refused';

/** What was found, the newest first, and how many there are in all. */
export interface Found {
  readonly sessions: readonly Noted[];
  readonly count: number;
}

/** Looking back, and mending what is not so. */
export interface History {
  readonly pauses: Pauses;
  readonly between: (from: Day, to: Day) => Promise<readonly Session[]>;
  /** Counts the whole log in small steps; what was counted stays known until the log changes. */
  readonly tally: () => Promise<Tally>;
  /** Notes that hold every word, of the days from one to another. */
  readonly search: (words: string, from: Day, to: Day, count: number) => Promise<Found>;
  /** Fills a day in. What cannot be saved stays in hand, see `AppState.unsaved`. */
  readonly add: (day: Day, entry: Entry) => Promise<Outcome>;
  readonly edit: (session: Session, entry: Entry) => Promise<Outcome>;
  readonly remove: (session: Draft<Session>) => Promise<boolean>;
  /** Reads what this device remembers. */
  readonly remember: () => Promise<void>;
  /** A milestone has been celebrated: never again. */
  readonly celebrated: (days: number) => Promise<void>;
  /** Whether the time after midnight counts for the day before; else days start at midnight from now on. */
  readonly answerDayStart: (isDayBefore: boolean) => Promise<void>;
}

const isRecord = (value: unknown): value is Readonly<Record<string, string>> =>
  typeof value === 'object' && value !== null;

export function createHistory(
  context: Context,
  device: Device,
  saving: Saving,
  circumstances: () => Circumstances,
): History {
  const { database, now, store } = context;
  let counted: { readonly for: unknown; readonly today: Day; readonly tally: Promise<Tally> } | undefined;

  async function count(today: Day): Promise<Tally> {
    const parts: Tally[] = [];
    await visitSessions(database, (chunk) => parts.push(tallyOf(chunk, today)), device.idle);
    return sumOf(parts);
  }
  /** Said or asked once, whatever becomes of the note. */
  const remember = (change: Partial<Remembered>): void => {
    store.set({ remembered: { celebrated: 0, asked: {}, ...store.get().remembered, ...change } });
  };

  return {
    pauses: createPauses(context, saving),
    between: (from, to) => listBetween(database, from, to),
    tally() {
      const { done, streak } = store.get();
      if (counted?.for !== done || counted.today !== streak.today) {
        const tally = count(streak.today);
        counted = { for: done, today: streak.today, tally };
        tally.catch(() => (counted = undefined));
      }
      return counted.tally;
    },
    async search(words, from, to, most) {
      const matches = holdsAll(words);
      let found: readonly Noted[] = [];
      let count = 0;
      await visitSessions(
        database,
        (chunk) => {
          const hits = chunk
            .filter(isNoted)
            .filter(({ day, note }) => from <= day && day <= to && matches(note));
          count += hits.length;
          found = newest([...found, ...hits], most);
        },
        device.idle,
      );
      return { sessions: found, count };
    },
    async add(day, entry) {
      const session = sessionEntered(day, entry, store.get().streak.today, circumstances());
      if (!session.ok) return 'ahead';
      await saving.save(session.value, entry.minutes < 1 ? 'short' : 'saved');
      return 'saved';
    },
    async edit(session, entry) {
      const change = changeBy(session, entry, { now: now(), dayStart: store.get().settings.dayStart });
      if (!change.ok) return 'ahead';
      const isSaved = await saving.edit(session, change.value);
      return isSaved || store.get().notice?.kind === 'gone' ? 'saved' : 'refused';
    },
    remove: saving.remove,
    async remember() {
      const [celebrated, asked] = await Promise.all([
        loadFact(database, 'celebrated'),
        loadFact(database, 'asked'),
      ]);
      const remembered = {
        celebrated: typeof celebrated === 'number' ? celebrated : 0,
        asked: isRecord(asked) ? asked : {},
      };
      store.set({ remembered });
    },
    async celebrated(days) {
      remember({ celebrated: days });
      await saveFact(database, 'celebrated', days);
    },
    async answerDayStart(isDayBefore) {
      const answer = { dayStart: now().toISOString() };
      remember({ asked: answer });
      await addToFact(database, 'asked', answer);
      if (!isDayBefore) await saving.change('dayStart', 0);
    },
  };
}
