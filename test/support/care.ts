import type { Care } from '../../src/state/care';
import { turns } from './database';
import type { Tab } from './tab';

/** Lets all that follows from an action come to rest, what happens beside the database too. */
export async function rest(tab: Tab): Promise<void> {
  for (let i = 0; i < 12; i++) {
    await turns(25);
    await tab.settle();
  }
}

/** Waits until a condition holds, on the real clock of the machine. */
export async function until(condition: () => boolean): Promise<void> {
  for (let i = 0; i < 20_000 && !condition(); i++) await turns(5);
  if (!condition()) throw new Error('It never came to that.');
}

/** Does something with the log as a whole, and waits until all that follows has been done. */
export const withCare = (tab: Tab, work: (care: Care) => Promise<unknown>): Promise<void> =>
  tab.app
    .act(async (actions) => {
      await work(await actions.care());
    })
    .then(() => rest(tab));
