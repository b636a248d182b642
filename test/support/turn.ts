import type { Turn } from '../../src/platform/turn';

/** The turn as the browser gives it: one page at a time, the next one in line when that page is gone. */
export interface FakeLock {
  /** The turn of one page; `close`: that page is gone. */
  readonly open: () => Turn & { readonly close: () => void };
  /** All the pages are gone. */
  readonly end: () => void;
}

interface Page {
  taken: () => void;
}

export function sharedLock(): FakeLock {
  let holder: Page | undefined;
  let line: { readonly page: Page; readonly listener: () => void }[] = [];

  const grant = (): void => {
    const first = line[0];
    if (holder || !first) return;
    holder = first.page;
    line = line.slice(1);
    void Promise.resolve().then(first.listener);
  };
  const open: FakeLock['open'] = () => {
    const page: Page = { taken: () => undefined };
    const stopWaiting = (): void => {
      line = line.filter((other) => other.page !== page);
    };
    const leave = (): void => {
      stopWaiting();
      if (holder === page) holder = undefined;
      grant();
    };
    return {
      take: async (fromOthers) => {
        stopWaiting();
        await Promise.resolve();
        if (holder && holder !== page) {
          if (!fromOthers) return false;
          holder.taken();
        }
        holder = page;
        return true;
      },
      leave,
      onTaken: (listener) => {
        page.taken = listener;
      },
      waitFor: (listener) => {
        stopWaiting();
        line.push({ page, listener });
        grant();
      },
      close: leave,
    };
  };
  return {
    open,
    end: () => {
      line = [];
    },
  };
}

/** Where there are no locks, it is everybody's turn. */
export const noLock: FakeLock = {
  open: () => ({
    take: () => Promise.resolve(true),
    leave: () => undefined,
    onTaken: () => undefined,
    waitFor: () => undefined,
    close: () => undefined,
  }),
  end: () => undefined,
};
