/** Whose turn it is: of several open pages, one runs the massage. */
export interface Turn {
  /** Takes the turn if no other page has it, or takes it from that page. Resolves to whether it is this page's now. */
  readonly take: (fromOthers: boolean) => Promise<boolean>;
  /** Gives it back. */
  readonly leave: () => void;
  /** Calls back when another page has taken it from this one. */
  readonly onTaken: (listener: () => void) => void;
  /** Calls back once, when a page that had it has given it back or is gone; the turn is this page's then. */
  readonly waitFor: (listener: () => void) => void;
}

const NAME = 'kneadly massage';

/** By Web Locks: the browser frees the turn of a page that is gone. Where there are none, it is everybody's. */
export function createTurn(): Turn {
  const locks = 'locks' in navigator ? navigator.locks : undefined;
  let release: (() => void) | undefined;
  let waiting = new AbortController();
  let taken: () => void = () => undefined;

  /** Holds the lock until `leave`; answers whether it was granted. */
  const hold = (options: LockOptions): Promise<boolean> =>
    new Promise((resolve) => {
      let isMine = false;
      const granted = (lock: Lock | null): Promise<void> | undefined => {
        isMine = lock !== null;
        resolve(isMine);
        if (!lock) return undefined;
        return new Promise<void>((done) => {
          release = done;
        });
      };
      locks?.request(NAME, options, granted).catch(() => {
        // Refused together with storage it is everybody's, too; one that is no longer waited for is nobody's.
        resolve(!options.signal);
        if (!isMine) return;
        release = undefined;
        taken();
      });
    });

  return {
    async take(fromOthers) {
      waiting.abort();
      if (!locks || release) return true;
      return hold(fromOthers ? { steal: true } : { ifAvailable: true });
    },
    leave() {
      waiting.abort();
      release?.();
      release = undefined;
    },
    onTaken(listener) {
      taken = listener;
    },
    waitFor(listener) {
      waiting.abort();
      waiting = new AbortController();
      void hold({ signal: waiting.signal }).then((isMine) => {
        if (isMine) listener();
      });
    },
  };
}
