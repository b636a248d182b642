export interface WakeLock {
  /** Keeps the screen on for as long as the page is seen. In a tap, the first time. */
  readonly hold: () => void;
  /** Lets it go dark again, `after` milliseconds unless it is held again by then. */
  readonly release: (after: number) => void;
}

/** An operating system that takes the lock away at once is not asked for ever. */
const TRIES = 3;
const PER = 10_000;

/** Keeps the screen on where the platform can; `onChange` is told whether it does. */
export function createWakeLock(onChange: (isHeld: boolean) => void): WakeLock {
  let isWanted = false;
  let isAsking = false;
  let sentinel: WakeLockSentinel | undefined;
  let tries: number[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const wanted = (): boolean => isWanted;

  async function ask(): Promise<void> {
    if (!isWanted || isAsking || sentinel || document.visibilityState !== 'visible') return;
    tries = tries.filter((at) => performance.now() - at < PER);
    if (tries.length >= TRIES) {
      onChange(false);
      return;
    }
    tries.push(performance.now());
    isAsking = true;
    try {
      // Missing in old browsers, whatever the types say; refused when the battery is low.
      const lock = await navigator.wakeLock.request('screen');
      lock.addEventListener('release', () => {
        if (sentinel === lock) sentinel = undefined;
        if (isWanted) onChange(false);
        void ask();
      });
      sentinel = lock;
      onChange(true);
    } catch {
      onChange(false);
    } finally {
      isAsking = false;
    }
    if (!wanted()) letGo(); // the massage may be over by now
  }

  function letGo(): void {
    isWanted = false;
    sentinel?.release().catch(() => undefined); // released by the system already
    sentinel = undefined;
  }

  const askAgain = (): void => void ask();
  document.addEventListener('visibilitychange', askAgain);
  addEventListener('pageshow', askAgain);
  return {
    hold() {
      clearTimeout(timer);
      isWanted = true;
      tries = [];
      void ask();
    },
    release(after) {
      clearTimeout(timer);
      timer = setTimeout(letGo, after);
    },
  };
}
