import { CIRCLE_MS, cuesIn, cuesOf, isPulse, type Cues } from '../domain/cues';
import type { Journal } from '../domain/journal';
import { clockPositionOf, closingAt, placeOf } from '../domain/player';
import { planSeconds, type Plan } from '../domain/routine';
import type { Sounding } from '../platform/track';
import type { Context } from './app';
import { builtInContent } from './content';
import type { Aids, Phrases } from './guide';
import type { Player } from './player';

/** Before the first step, in milliseconds: the hands are not there yet. */
export const LEAD_IN = 5_000;

/** Milliseconds by which the clock and the track may differ before the clock gives in. */
const DRIFT = 250;

/** Pocket mode: the chimes of the whole massage as one track, which is its clock and goes on behind a locked screen. */
export interface Pocket {
  /** After every change: the track begins, in a tap, or goes where the massage stands. */
  readonly sync: (journal: Journal, at: Date) => void;
  /** The massage where the track says that it stands; as it is where there is none. */
  readonly follow: (journal: Journal, at: Date) => Journal;
  readonly isPlaying: () => boolean;
  readonly end: () => void;
}

/** What the track holds, `LEAD_IN` before the plan begins. */
function soundingsOf(plan: Plan, { chimes, pulse }: Pick<Cues, 'chimes' | 'pulse'>): Sounding[] {
  const cues = cuesIn(plan).flatMap(({ kind, at }) => (kind === 'next' ? [] : [{ chime: kind, at }]));
  const circles = Array.from({ length: closingAt(plan) / CIRCLE_MS }, (_, i) => i * CIRCLE_MS);
  const pulses = circles
    .filter((at) => pulse && isPulse(plan, at) && !cues.some((cue) => cue.at === at))
    .map((at) => ({ chime: 'pulse' as const, at }));
  const end = { chime: 'finish' as const, at: closingAt(plan) };
  return [...(chimes ? [...cues, end] : []), ...pulses].map(({ chime, at }) => ({
    chime,
    at: (at + LEAD_IN) / 1000,
  }));
}

export function createPocket(
  { store }: Context,
  { sound, track, showMedia, onMediaButtons }: Aids,
  phrases: () => Phrases | undefined,
  player: () => Pick<Player, 'pause' | 'resume' | 'back' | 'skip'>,
): Pocket {
  const buttons = {
    play: () => player().resume(),
    pause: () => player().pause(),
    previoustrack: () => player().back(),
    nexttrack: () => player().skip(),
  };
  // A call, a headset pulled out: the massage goes on by its own clock, and its sound waits for a tap.
  track.onStopped(() => {
    end();
    sound.lose();
    store.set({ isSoundLost: true });
  });
  const isOn = (journal: Journal): boolean => {
    const { pocket, chimes, pulse } = cuesOf(store.get().settings);
    return pocket === true && (chimes || pulse) && !journal.manual;
  };

  function show(journal: Journal, at: Date): void {
    const { index, current } = placeOf(journal, at);
    const { title } = (store.get().content ?? builtInContent).routine[current.step];
    showMedia(title, phrases()?.step(index + 1, journal.plan.length));
  }

  function end(): void {
    if (!store.get().isInPocket) return;
    store.set({ isInPocket: false });
    track.end();
    showMedia(undefined);
    onMediaButtons(undefined);
  }

  return {
    sync(journal, at) {
      if (!isOn(journal)) return;
      const from = clockPositionOf(journal, at) + LEAD_IN;
      const isRunning = journal.pausedAt === undefined;
      if (store.get().isInPocket) {
        const position = track.position();
        if (position === undefined || Math.abs(position - from) > DRIFT) track.seek(from);
        if (isRunning) track.play();
        else track.pause();
      } else if (isRunning) {
        const cues = cuesOf(store.get().settings);
        const seconds = planSeconds(journal.plan) + LEAD_IN / 1000;
        store.set({ isInPocket: true });
        onMediaButtons(buttons);
        // Refused, or no room for it: the massage goes on by its own clock, with its own chimes.
        void track.begin(soundingsOf(journal.plan, cues), seconds, cues.volume, from).then((isPlayed) => {
          if (!isPlayed) end();
        });
      }
      show(journal, at);
    },
    follow(journal, at) {
      const position = store.get().isInPocket ? track.position() : undefined;
      if (position === undefined || journal.pausedAt !== undefined) return journal;
      const behind = clockPositionOf(journal, at) - (position - LEAD_IN);
      return Math.abs(behind) > DRIFT ? { ...journal, pausedMs: journal.pausedMs + behind } : journal;
    },
    isPlaying: () => store.get().isInPocket && track.position() !== undefined,
    end,
  };
}
