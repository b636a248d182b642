import { dayOf, utcOffsetAt } from '../domain/day';
import { isJournal, type Journal } from '../domain/journal';
import { clockPositionOf, closingAt, holdAtEnd, leadLeft, placeOf, positionOf, seen } from '../domain/player';
import { recover } from '../domain/recovery';
import { loadJournal, saveJournal } from '../storage/journal';
import type { Device } from './actions';
import type { Context } from './app';
import type { Clock } from './clock';
import type { Ending } from './ending';
import type { Guide } from './guide';
import type { Pocket } from './pocket';

/** What keeps the massage going: its timer, its journal, its turn among the open pages. */
export interface Running {
  readonly at: () => Date;
  /** Takes over a journal and writes it down. */
  readonly write: (journal: Journal) => void;
  readonly wake: (lived: boolean) => Promise<void>;
  readonly adopt: (stored: unknown) => Promise<void>;
  /** Takes the turn, also from another page: resolves once this page runs the massage, or the other one still does. */
  readonly claim: (fromOthers: boolean) => Promise<boolean>;
  readonly stop: () => void;
}

/** A long step is written down in between, so that a second tab or a new start knows that it was lived. */
const SEEN_EVERY = 30_000;
/** Milliseconds by which a tick may be late before it is taken for the end of a sleep. */
const LATE = 2_000;

interface Needs {
  readonly context: Context;
  readonly device: Device;
  readonly clock: Clock;
  readonly ending: Ending;
  readonly guide: Guide;
  readonly pocket: Pocket;
}

export function createRunning({ context, device, clock, ending, guide, pocket }: Needs): Running {
  const { database, store, know } = context;
  const { turn } = device;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const at = (): Date => new Date(clock.read());
  const stop = (): void => {
    clearTimeout(timer);
  };

  const write = (journal: Journal): void => {
    know({ journal });
    sync();
    if (journal.pausedAt !== undefined && !journal.held) turn.leave();
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

  /** Of several open pages one runs it; the others wait for their turn, silent. */
  async function claim(fromOthers: boolean): Promise<boolean> {
    const isMine = await turn.take(fromOthers);
    store.set({ isElsewhere: !isMine });
    if (!isMine) standBy();
    return isMine;
  }

  function standBy(): void {
    stop();
    turn.waitFor(() => {
      store.set({ isElsewhere: false });
      // The page that ran it is gone, or has ended or paused it.
      void loadJournal(database)
        .then(adopt, () => undefined)
        .then(() => wake(false));
    });
  }

  turn.onTaken(() => {
    store.set({ isElsewhere: true });
    guide.silence();
    pocket.end();
    standBy();
  });

  async function adopt(stored: unknown): Promise<void> {
    const { journal, isJournalKept } = store.get();
    const kept = isJournal(stored) ? stored : undefined;
    if (kept && ending.isEnding(kept.id)) return;
    if (kept && kept.id === journal?.id && kept.seq <= journal.seq) return;
    if (!kept && !isJournalKept) return; // only known here
    store.set({ at: clock.read() });
    know({ journal: kept });
    if (!kept || (kept.pausedAt !== undefined && !kept.held)) {
      store.set({ isElsewhere: false });
      turn.leave();
      if (journal) {
        guide.silence();
        pocket.end();
      }
      if (!kept) return;
    } else if (!(await claim(false))) return;
    if (kept.id === journal?.id) sync();
    else await wake(false);
  }

  function sync(): void {
    store.set({ at: clock.read() });
    schedule();
  }

  /** The next look at the clock is due when the digits change; what it shows is read off the clock, never counted. */
  function schedule(): void {
    stop();
    const { journal, closing, isElsewhere } = store.get();
    if (!journal || closing || isElsewhere) return;
    if (journal.held) timer = setTimeout(tick, SEEN_EVERY);
    else if (journal.pausedAt === undefined) {
      const left = leadLeft(journal, at()) || placeOf(journal, at()).stepLeft;
      timer = setTimeout(tick, left % 1000 || 1000);
    }
  }

  function tick(): void {
    const { journal: known, at: before } = store.get();
    if (!known) return;
    clock.resync();
    const now = at();
    if (now.getTime() - before > LATE + (known.held ? SEEN_EVERY : 0)) {
      void wake(true);
      return;
    }
    go(known, new Date(before), now);
  }

  /** The clock has gone on from `before` to `now`: tells what begins, ends or waits at a step's end, writes it down. */
  function go(known: Journal, before: Date, now: Date): void {
    const journal = pocket.follow(known, now);
    store.set({ at: now.getTime() });
    const [was, is] = [before, now].map((instant) => placeOf(journal, instant).index);
    if (journal.manual && was !== undefined && is !== was) {
      const waiting = holdAtEnd(journal, was, now);
      guide.advance(waiting, clockPositionOf(journal, before), positionOf(waiting, now));
      guide.wait();
      write(waiting);
      return;
    }
    guide.advance(journal, clockPositionOf(journal, before), clockPositionOf(journal, now));
    if (positionOf(journal, now) >= closingAt(journal.plan)) void ending.end(journal, false);
    else if (journal !== known || is !== was || now.getTime() - Date.parse(journal.lastSeenAt) > SEEN_EVERY) {
      write(seen(journal, now));
      if (store.get().isInPocket) pocket.sync(journal, now); // it begins in a tap only
    } else schedule();
  }

  /** Up to the last tick the page was there: that is when the massage was last seen. */
  async function wake(lived: boolean): Promise<void> {
    if (lived) {
      clock.resync();
      guide.suspect();
      // Another tab may have ended it while this one slept.
      await loadJournal(database).then(adopt, () => undefined);
    } else clock.anchor();
    const { journal, closing, isElsewhere, at: before, settings } = store.get();
    if (!journal || closing || isElsewhere) return;
    const now = at();
    if (journal.pausedAt !== undefined && !journal.held) {
      sync();
      return;
    }
    guide.keepAwake();
    const lastSeen = new Date(lived ? Math.max(before, Date.parse(journal.lastSeenAt)) : journal.lastSeenAt);
    if (pocket.isPlaying()) {
      go(seen(journal, now), lastSeen, now); // the track was heard all the while
      return;
    }
    const last = lived ? seen(journal, lastSeen) : journal;
    const recovered = recover(last, now, lived, dayOf(now, utcOffsetAt(now), settings.dayStart));
    if (recovered.assumedEnd) await ending.end(recovered.journal, true);
    else if (recovered.journal.pausedAt !== undefined && !recovered.journal.held) write(recovered.journal);
    else if (recovered.journal === last) go(seen(last, now), lastSeen, now);
    else {
      write(recovered.journal); // the clock was set back
      go(recovered.journal, now, now);
    }
  }

  return { at, write, wake, adopt, claim, stop };
}
