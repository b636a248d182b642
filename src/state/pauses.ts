import type { Pause } from '../domain/pause';
import type { Draft } from '../domain/session';
import { deletePause, putPause } from '../storage/pauses';
import type { Context } from './app';
import type { Saving } from './saving';

/** The breaks that the person declares. Each resolves to whether it is on disk; if not, a problem says why. */
export interface Pauses {
  /** Writes a pause, new or changed. */
  readonly put: (pause: Draft<Pause>) => Promise<boolean>;
  readonly remove: (pause: Draft<Pause>) => Promise<boolean>;
}

export function createPauses({ database, now, store, know }: Context, { succeed, fail }: Saving): Pauses {
  const known = (id: string): Pause | undefined => store.get().pauses.find((pause) => pause.id === id);

  const put: Pauses['put'] = async (pause) => {
    const before = known(pause.id);
    try {
      know({ pauses: await putPause(database, pause, now()) });
      succeed({ kind: 'paused', undo: () => void (before ? put({ reason: '', ...before }) : remove(pause)) });
      return true;
    } catch (error) {
      fail(error, () => put(pause));
      return false;
    }
  };

  const remove: Pauses['remove'] = async (pause) => {
    try {
      know({ pauses: await deletePause(database, pause, now()) });
      succeed({ kind: 'unpaused', undo: () => void put(pause) });
      return true;
    } catch (error) {
      fail(error, () => remove(pause));
      return false;
    }
  };
  return { put, remove };
}
