import { isPractised } from '../domain/done-days';
import { begin, type Journal } from '../domain/journal';
import {
  WAITS_BEFORE,
  endLeadIn,
  followClock,
  hold,
  jumpTo,
  leadLeft,
  pause,
  placeOf,
  resume,
  seen,
} from '../domain/player';
import { planFrom, planSettingOf } from '../domain/plan';
import type { StepId } from '../domain/routine';
import type { Device } from './actions';
import type { Context } from './app';
import { createClock } from './clock';
import { createEnding, type Ending } from './ending';
import { createGuide, type Guide } from './guide';
import { createPocket, LEAD_IN } from './pocket';
import { createRunning, type Running } from './running';
import type { Saving } from './saving';

/** What the parts of it do by themselves. */
type Shared = Pick<Running, 'wake' | 'adopt'> &
  Pick<Guide, 'tryOut'> &
  Pick<Ending, 'keep' | 'close' | 'stay' | 'describe' | 'remove'>;

/** The running massage: its clock, its journal, its end. */
export interface Player extends Shared {
  /** In a tap: lets what waits go on, or begins a massage unless the first ones want a look at the screen before. */
  readonly begin: () => void;
  /** Begins a massage of the plan set, without the steps to leave out this time, unless one is running. In a tap. */
  readonly start: (leaveOut?: readonly StepId[], tensionBefore?: number) => void;
  readonly pause: () => void;
  /** Also takes over what another tab runs. */
  readonly resume: () => void;
  /** To the start of this step, or of the one before within its first three seconds. */
  readonly back: () => void;
  /** To the next step; from the lead-in to the first. */
  readonly skip: () => void;
  /** *Wait for me*: the step stands still until it is resumed or skipped. */
  readonly hold: () => void;
  /** After a sleep: goes on where the clock says. */
  readonly followClock: () => void;
  /** Takes the last *Back* or *Skip* back, while that is offered. */
  readonly undo: () => void;
  /** In a tap: brings sound back after an interruption. */
  readonly unlock: () => void;
  /** How tense the person is before it, 0–10. */
  readonly describeBefore: (tension: number) => void;
  /** Ends it where it stands. */
  readonly finish: () => Promise<void>;
  /** Goes on with the one that was just ended by hand. */
  readonly reopen: () => Promise<void>;
  readonly discard: () => Promise<void>;
  /** Writes down where it stands: the page may not come back. */
  readonly hide: () => void;
}

const BACK_TO_SAME = 3_000;
/** Milliseconds in which *Back* and *Skip* can be taken back. */
const UNDO_FOR = 3_000;

/** `onStart`: in the tap that starts a massage. */
export function createPlayer(context: Context, device: Device, saving: Saving, onStart: () => void): Player {
  const { now: wall, store, know } = context;
  const clock = createClock(() => wall().getTime(), device.monotonic);
  const guide = createGuide(context, device.aids, device.phrases);
  const pocket = createPocket(context, device.aids, device.phrases, () => player);
  const onSaved = (): void => {
    if (!store.get().journal) device.turn.leave(); // another may have begun
  };
  const onEnded = (): void => {
    clearTimeout(undoing);
    store.set({ undo: undefined });
  };
  const hooks = { onEnded, onSaved, onClosed: pocket.end };
  const ending = createEnding({ context, saving, clock, guide, newId: device.newId, ...hooks });
  const running = createRunning({ context, device, clock, ending, guide, pocket });
  const { at, write } = running;
  let undoing: ReturnType<typeof setTimeout> | undefined;

  /** Works on the massage that this page runs. */
  const withJournal = (work: (journal: Journal) => void): void => {
    const { journal, isElsewhere, closing } = store.get();
    if (journal && !isElsewhere && !closing) work(journal);
  };
  const change = (journal: Journal): void => {
    write(journal);
    pocket.sync(journal, at());
  };
  /** In a tap: lets a massage run here. */
  const run = (journal: Journal): void => {
    guide.begin(journal, at());
    change(journal);
    void running.claim(false);
  };
  /** To another step, with a way back for a moment. */
  const jump = (journal: Journal, index: number, kind: 'back' | 'skip'): void => {
    const next = jumpTo(journal, index, at());
    change(next);
    if (next.pausedAt === undefined) guide.jump(next, at());
    clearTimeout(undoing);
    store.set({ undo: { kind, journal } });
    undoing = setTimeout(() => store.set({ undo: undefined }), UNDO_FOR);
  };

  const player: Player = {
    ...ending,
    ...running,
    tryOut: guide.tryOut,
    begin() {
      const { journal, done } = store.get();
      if (journal) {
        if (!journal.slept) player.resume();
      } else if (isPractised(done)) player.start();
    },
    start(leaveOut = [], tensionBefore) {
      const { journal, settings } = store.get();
      if (journal) return;
      onStart();
      clock.anchor();
      ending.close();
      pocket.end();
      store.set({ isJournalKept: false, notice: undefined, isElsewhere: false });
      const begun = begin(planFrom(settings, leaveOut), {
        id: device.newId(),
        now: at(),
        leadIn: LEAD_IN,
        timeZone: device.timeZone(),
        dayStart: settings.dayStart,
        isManual: planSettingOf(settings).manualAdvance,
        tensionBefore,
      });
      run(begun);
    },
    pause: () =>
      withJournal((journal) => {
        if (journal.pausedAt !== undefined && !journal.held) return;
        change(pause(journal, at()));
        guide.pause();
        store.set({ undo: undefined });
      }),
    resume() {
      ending.close();
      if (store.get().isElsewhere) {
        const { journal } = store.get();
        if (journal) {
          guide.begin(journal, at());
          pocket.sync(journal, at());
        }
        store.set({ isElsewhere: false }); // who takes it gets it
        void running.claim(true).then(() => player.wake(true));
        return;
      }
      withJournal((journal) => {
        if (journal.pausedAt === undefined) return;
        // A step that waits at its end has nothing left to run: on to the next.
        const isOver = journal.held && placeOf(journal, at()).stepLeft <= WAITS_BEFORE;
        if (isOver) player.skip();
        else run(resume(journal, at()));
      });
    },
    back: () =>
      withJournal((journal) => {
        const { index, current, stepLeft } = placeOf(journal, at());
        const isFresh = current.seconds * 1000 - stepLeft < BACK_TO_SAME;
        jump(journal, isFresh ? Math.max(0, index - 1) : index, 'back');
      }),
    skip: () =>
      withJournal((journal) => {
        if (leadLeft(journal, at()) > 0) {
          const begun = endLeadIn(journal, at());
          change(begun);
          guide.jump(begun, at());
          return;
        }
        const to = placeOf(journal, at()).index + 1;
        if (to < journal.plan.length - 1) jump(journal, to, 'skip');
        else void ending.end(jumpTo(journal, to, at()), false, journal);
      }),
    hold: () =>
      withJournal((journal) => {
        if (leadLeft(journal, at()) === 0) change(hold(journal, at()));
      }),
    followClock: () =>
      withJournal((journal) => {
        run(followClock(journal, at()));
      }),
    undo() {
      const { undo } = store.get();
      if (!undo) return;
      store.set({ undo: undefined });
      withJournal(({ id, seq }) => {
        const before = seen({ ...undo.journal, seq }, at());
        if (id !== before.id) return;
        change(before);
        if (before.pausedAt === undefined) guide.jump(before, at());
      });
    },
    unlock: () =>
      withJournal((journal) => {
        guide.begin(journal, at());
        pocket.sync(journal, at());
      }),
    describeBefore: (tensionBefore) =>
      withJournal((journal) => {
        write(seen({ ...journal, tensionBefore }, at()));
      }),
    async finish() {
      const { journal, isElsewhere } = store.get();
      if (!journal || isElsewhere) return;
      if (leadLeft(journal, at()) > 0) await player.discard();
      else await ending.end(journal, false, journal);
    },
    async reopen() {
      const journal = await ending.reopen();
      if (journal) run(journal);
    },
    async discard() {
      const { journal, isElsewhere } = store.get();
      if (!journal || isElsewhere) return;
      const discarded = pause(journal, at());
      running.stop();
      know({ journal: undefined });
      ending.close();
      guide.silence();
      pocket.end();
      onEnded();
      await saving.discard(journal.id, () => {
        if (!store.get().journal) write(discarded); // another may have begun
      });
      onSaved();
    },
    hide: () =>
      withJournal((journal) => {
        if (journal.pausedAt === undefined || journal.held) write(seen(journal, at()));
      }),
  };
  return player;
}
