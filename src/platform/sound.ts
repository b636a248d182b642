import { playChime, type Chime } from './chimes';

export interface Sound {
  /**
   * In a tap, before anything is to sound: `over` the silent switch (this stops the person's music), or mixed with
   * that music. Makes anew what was interrupted or stands still.
   */
  readonly unlock: (over: boolean) => void;
  /** Plays a chime, unless sound was interrupted. `volume`: 0–1. */
  readonly play: (chime: Chime, volume: number) => void;
  /** Whether a chime would be heard: false where there is no sound, and from an interruption to the next tap. */
  readonly isHeard: () => boolean;
  /** It was stopped, and stays so until it is unlocked. */
  readonly lose: () => void;
  /** Whether it runs, once it has had the time to begin. */
  readonly isRunning: () => Promise<boolean>;
  /** The page is seen again: what says that it runs may stand still. */
  readonly suspect: () => void;
  /** Lets the person's music come back, `after` milliseconds unless it is unlocked again by then. */
  readonly close: (after: number) => void;
}

/** What the type of an audio session says on iOS: 'playback' sounds over the silent switch, 'ambient' mixes. */
interface AudioSession {
  type: 'auto' | 'playback' | 'ambient';
}

function setSession(type: AudioSession['type']): void {
  const { audioSession } = navigator as Navigator & { readonly audioSession?: AudioSession };
  try {
    if (audioSession) audioSession.type = type;
  } catch {
    // An unknown type: the system decides.
  }
}

/** Milliseconds in which the clock of a context that runs must have moved. */
const FROZEN_AFTER = 900;

/** How many times, about one a second, a context that was just made may be found not to run yet. */
const PATIENCE = 3;

/** Chimes by Web Audio. */
export function createSound(): Sound {
  let context: AudioContext | undefined;
  let isInterrupted = false;
  let patience = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let suspected: { readonly at: number; readonly time: number } | undefined;

  /** After a call, iOS has come back "running" with a clock that stands still (stream-video-js 2249). */
  function isFrozen(): boolean {
    if (!suspected || performance.now() - suspected.at < FROZEN_AFTER) return false;
    const isStill = context?.currentTime === suspected.time;
    suspected = undefined;
    return isStill;
  }

  function end(): void {
    const closing = context;
    context = undefined;
    suspected = undefined;
    setSession('auto');
    closing?.close().catch(() => undefined); // closed already
  }

  const isHeard = (): boolean => {
    if (context?.state === 'running') patience = 0;
    // A headset may take a while to begin; what has begun and stopped was interrupted.
    else if (patience-- <= 0) isInterrupted = true;
    if (isFrozen()) isInterrupted = true;
    return !isInterrupted;
  };

  return {
    unlock(over) {
      clearTimeout(timer);
      if (typeof AudioContext === 'undefined') {
        isInterrupted = true;
        return;
      }
      if (isInterrupted || (context && context.state !== 'running')) end();
      setSession(over ? 'playback' : 'ambient');
      try {
        context ??= new AudioContext({ latencyHint: 'playback' });
        const unlocked = context;
        isInterrupted = false;
        patience = PATIENCE;
        // Sound that comes back by itself after a call would startle: it waits for a tap.
        unlocked.addEventListener('statechange', () => {
          if (unlocked !== context) return;
          if (unlocked.state === 'running') patience = 0;
          else isInterrupted = true;
        });
        unlocked.resume().catch(() => {
          isInterrupted = true;
        });
      } catch {
        isInterrupted = true;
      }
    },
    play(chime, volume) {
      // Right after the tap the context may still be starting: what is played then sounds as soon as it runs.
      if (context && !isInterrupted && volume > 0)
        playChime(context, chime, context.currentTime + 0.02, volume);
    },
    isHeard,
    lose() {
      isInterrupted = true;
    },
    async isRunning() {
      for (let i = 0; i < 10 && context?.state !== 'running'; i++)
        await new Promise((resolve) => setTimeout(resolve, 50));
      return context?.state === 'running';
    },
    suspect() {
      if (context) suspected = { at: performance.now(), time: context.currentTime };
    },
    close(after) {
      clearTimeout(timer);
      timer = setTimeout(end, after);
    },
  };
}
