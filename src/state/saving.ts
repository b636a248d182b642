import { isDone, type Draft, type Session, type SessionChange } from '../domain/session';
import type { Setting, Settings } from '../domain/settings';
import { deleteJournal } from '../storage/journal';
import { addSession, deleteSession, editSession, restoreSession, type Written } from '../storage/sessions';
import { saveSetting } from '../storage/settings';
import type { Device } from './actions';
import type { Context, Notice } from './app';
import type { Health } from './health';

/** Saves, and says so only when it is on disk, with the way back; a session that is refused stays in hand. */
export interface Saving {
  /** Resolves to whether the session is on disk; `ifRunning`: only while its journal is there. */
  readonly save: (session: Draft<Session>, kind: Notice['kind'], ifRunning?: boolean) => Promise<boolean>;
  /** Resolves to whether the change is on disk; if not, either a problem says why, or the session is gone. */
  readonly edit: (session: Pick<Session, 'id' | 'day'>, change: SessionChange) => Promise<boolean>;
  /** Takes a session out of the log; resolves to whether that is on disk. */
  readonly remove: (session: Draft<Session>) => Promise<boolean>;
  /** `isQuiet`: where it was changed, it shows. */
  readonly change: <K extends keyof Settings>(id: K, setting: Setting<K>, isQuiet?: boolean) => Promise<void>;
  /** Says what was done, and to the other tabs that there is something to look at. */
  readonly succeed: (notice: Notice) => void;
  /** Says that something could not be saved, with the way to try again. */
  readonly fail: (error: unknown, retry: () => unknown) => void;
  readonly discard: (journalId: string, undo: () => void) => Promise<void>;
}

/** What a session said in the fields that a change names. */
const fieldsOf = (session: Session | undefined, change: SessionChange): SessionChange =>
  Object.fromEntries(Object.keys(change).map((key) => [key, session?.[key as keyof SessionChange]]));

export function createSaving(
  { database, now, store, know }: Context,
  { announce }: Pick<Device, 'announce'>,
  { note }: Pick<Health, 'note'>,
): Saving {
  /** What is on disk is noted beside it as well, before it is called saved. */
  const take = async ({ done, written }: Written): Promise<void> => {
    if (written) await note(written);
    know({ ...(done && { done }) });
  };
  const without = (session: Draft<Session>) => store.get().unsaved.filter(({ id }) => id !== session.id);
  const fail = (error: unknown, retry: () => unknown): void => {
    store.set({ problem: { doing: 'saving', error, retry: () => void retry() } });
  };
  const succeed = (said: Notice | undefined): void => {
    const { problem, notice = said } = { ...store.get(), ...(said && { notice: said }) };
    store.set({ notice, problem: problem?.doing === 'saving' ? undefined : problem });
    announce();
  };
  const saveAll = async (): Promise<void> => {
    for (const session of store.get().unsaved) await save(session, isDone(session) ? 'saved' : 'short');
  };

  async function save(session: Draft<Session>, kind: Notice['kind'], ifRunning = false): Promise<boolean> {
    try {
      const added = await addSession(database, session, now(), ifRunning);
      const { isSaved } = added;
      store.set({ unsaved: without(session) });
      await take(added);
      if (isSaved) succeed({ kind, undo: () => void takeBack(session) });
      return isSaved;
    } catch (error) {
      const retry = (): void => void saveAll();
      store.set({ unsaved: [...without(session), session], refusal: { doing: 'saving', error, retry } });
      return false;
    }
  }

  async function takeBack(session: Draft<Session>): Promise<void> {
    try {
      await take(await deleteSession(database, session, now()));
      succeed({ kind: 'undone' });
    } catch (error) {
      fail(error, () => takeBack(session));
    }
  }

  const edit: Saving['edit'] = async (session, change) => {
    try {
      const edited = await editSession(database, session, change, now());
      const { before } = edited;
      await take(edited);
      const undo = (): void => void edit(session, fieldsOf(before, change));
      succeed(before ? { kind: 'edited', undo } : { kind: 'gone' });
      return before !== undefined;
    } catch (error) {
      fail(error, () => edit(session, change));
      return false;
    }
  };

  const remove: Saving['remove'] = async (session) => {
    try {
      const deleted = await deleteSession(database, session, now());
      const { before } = deleted;
      await take(deleted);
      succeed({ kind: 'deleted', ...(before && { undo: () => void restore(before) }) });
      return true;
    } catch (error) {
      fail(error, () => remove(session));
      return false;
    }
  };

  async function restore(session: Session): Promise<void> {
    try {
      await take(await restoreSession(database, session, now()));
      succeed({ kind: 'undone' });
    } catch (error) {
      fail(error, () => restore(session));
    }
  }

  async function change<K extends keyof Settings>(
    id: K,
    setting: Setting<K>,
    isQuiet = false,
  ): Promise<void> {
    try {
      const { settings, before } = await saveSetting(database, id, setting, now());
      know({ settings });
      succeed(isQuiet ? undefined : { kind: 'setting', undo: () => void change(id, before[id]) });
    } catch (error) {
      fail(error, () => change(id, setting, isQuiet));
    }
  }

  async function discard(id: string, undo: () => void): Promise<void> {
    try {
      await deleteJournal(database, id);
      succeed({ kind: 'discarded', undo });
    } catch (error) {
      fail(error, () => discard(id, undo));
    }
  }
  return { save, edit, remove, change, discard, succeed, fail };
}
