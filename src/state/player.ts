import { dayOf, utcOffsetAt } from '../domain/day';
import {
  closingAt,
  isJournal,
  jumpTo,
  locate,
  pause,
  positionOf,
  recover,
  resume,
  seen,
  type Journal,
} from '../domain/player';
import { planFor } from '../domain/routine';
import { loadJournal, saveJournal } from '../storage/journal';
import type { Device } from './actions';
import type { Context } from './app';
import { createClock } from './clock';
import { createEnding } from './ending';
import type { Saving } from './saving';

/** The running massage: its clock, its journal, its end. */
export interface Player {
  /** Begins a massage of the length set, unless one is running. */
  readonly start: () => void;
  readonly pause: () => void;
  readonly resume: () => void;
  /** To the start of this step, or of the one before within its first three seconds. */
  readonly back: () => void;
  readonly skip: () => void;
  /** Ends it where it stands. */
  readonly finish: () => Promise<void>;
  readonly discard: () => Promise<void>;
  /** Looks at the clock again: after a sleep (`lived`), a reload or a kill. */
  readonly wake: (lived: boolean) => Promise<void>;
  /**
   * Takes over the massage on disk: one begun before this page was loaded, or continued or ended by another tab.
   * One that is known better here, or is being saved, stays as it is.
   */
  readonly adopt: (stored: unknown) => Promise<void>;
  /** Writes down where it stands: the page may not come back. */
  readonly hide: () => void;
  /** The answer to a massage of less than a minute. */
  readonly keep: () => Promise<void>;
  /** Leaves the closing screen. */
  readonly close: () => void;
}

const BACK_TO_SAME = 3_000;
/** A long step is written down in between, so that a second tab or a new start knows that it was lived. */
const SEEN_EVERY = 30_000;

export function createPlayer(
  { database, now: wall, store, know }: Context,
  device: Device,
  saving: Saving,
): Player {
  const clock = createClock(() => wall().getTime(), device.monotonic);
  const ending = createEnding({ store, know }, saving, clock);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const write = (journal: Journal): void => {
    know({ journal });
    sync();
    // A massage goes on without its journal; if storage is broken, saving the session says so.
    saveJournal(database, journal).then(
      (other) => {
        store.set({ isJournalKept: !other || !ending.isEnding(other.id) });
        if (other) void adopt(other);
        else device.announce();
      },
      () => {
        store.set({ isJournalKept: false });
      },
    );
  };
  const at = (): Date => new Date(clock.read());
  const withJournal = (work: (journal: Journal) => void): void => {
    const { journal } = store.get();
    if (journal) work(journal);
  };

  async function adopt(stored: unknown): Promise<void> {
    const { journal, isJournalKept } = store.get();
    const kept = isJournal(stored) ? stored : undefined;
    if (kept && ending.isEnding(kept.id)) return;
    if (kept && kept.id === journal?.id) {
      if (kept.seq <= journal.seq) return;
      know({ journal: kept });
      sync();
    } else if (kept) {
      know({ journal: kept });
      await wake(false);
    } else if (isJournalKept) know({ journal: undefined }); // ended elsewhere
  }

  function sync(): void {
    store.set({ at: clock.read() });
    schedule();
  }

  /** The next look at the clock is due when the digits change; what it shows is read off the clock, never counted. */
  function schedule(): void {
    clearTimeout(timer);
    const { journal, closing } = store.get();
    if (!journal || journal.pausedAt !== undefined || closing) return;
    const { stepLeft } = locate(journal.plan, positionOf(journal, at()));
    timer = setTimeout(tick, stepLeft % 1000 || 1000);
  }

  function tick(): void {
    const { journal } = store.get();
    if (!journal) return;
    const before = locate(journal.plan, positionOf(journal, new Date(store.get().at)));
    clock.resync();
    if (clock.read() - store.get().at > 2_000) {
      void wake(true);
      return;
    }
    store.set({ at: clock.read() });
    const here = locate(journal.plan, positionOf(journal, at()));
    if (here.position >= closingAt(journal.plan)) void ending.end(journal, false);
    else if (here.index !== before.index || clock.read() - Date.parse(journal.lastSeenAt) > SEEN_EVERY)
      write(seen(journal, at()));
    else schedule();
  }

  /** Up to the last tick the page was there: that is when the massage was last seen. */
  async function wake(lived: boolean): Promise<void> {
    if (lived) {
      clock.resync();
      // Another tab may have ended it while this one slept.
      await loadJournal(database).then(adopt, () => undefined);
    } else clock.anchor();
    const { journal, closing } = store.get();
    if (!journal || closing) return;
    if (journal.pausedAt !== undefined) {
      sync();
      return;
    }
    const last = lived
      ? seen(journal, new Date(Math.max(store.get().at, Date.parse(journal.lastSeenAt))))
      : journal;
    const now = at();
    const { dayStart } = store.get().settings;
    const recovered = recover(last, now, lived, dayOf(now, utcOffsetAt(now), dayStart));
    if (recovered.assumedEnd) await ending.end(recovered.journal, true);
    else if (positionOf(recovered.journal, now) >= closingAt(journal.plan))
      await ending.end(recovered.journal, false);
    else write(recovered.journal.pausedAt === undefined ? seen(recovered.journal, now) : recovered.journal);
  }

  const player: Player = {
    start() {
      if (store.get().journal) return;
      clock.anchor();
      ending.close();
      store.set({ isJournalKept: false, notice: undefined });
      const now = at();
      const { length, dayStart } = store.get().settings;
      const utcOffset = utcOffsetAt(now);
      write({
        v: 1,
        id: device.newId(),
        day: dayOf(now, utcOffset, dayStart),
        startedAt: now.toISOString(),
        utcOffset,
        timeZone: device.timeZone(),
        plan: planFor(length),
        pausedMs: 0,
        skippedMs: 0,
        lastSeenAt: now.toISOString(),
        seq: 0,
      });
    },
    pause: () => {
      withJournal((journal) => {
        write(pause(journal, at()));
      });
    },
    resume: () => {
      ending.close();
      withJournal((journal) => {
        write(resume(journal, at()));
      });
    },
    back() {
      withJournal((journal) => {
        const { index, current, stepLeft } = locate(journal.plan, positionOf(journal, at()));
        const isFresh = current.seconds * 1000 - stepLeft < BACK_TO_SAME;
        write(jumpTo(journal, isFresh ? Math.max(0, index - 1) : index, at()));
      });
    },
    skip() {
      withJournal((journal) => {
        const { index } = locate(journal.plan, positionOf(journal, at()));
        const next = jumpTo(journal, index + 1, at());
        if (index + 1 >= journal.plan.length - 1) void ending.end(next, false);
        else write(next);
      });
    },
    async finish() {
      const { journal } = store.get();
      if (journal) await ending.end(journal, false);
    },
    async discard() {
      const { journal } = store.get();
      if (!journal) return;
      const discarded = pause(journal, at());
      clearTimeout(timer);
      know({ journal: undefined });
      ending.close();
      await saving.discard(journal.id, () => {
        if (!store.get().journal) write(discarded); // another may have begun
      });
    },
    adopt,
    wake,
    hide() {
      withJournal((journal) => {
        if (journal.pausedAt === undefined) write(seen(journal, at()));
      });
    },
    keep: ending.keep,
    close: ending.close,
  };
  return player;
}
