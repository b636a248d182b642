import type { Journal } from '../domain/journal';
import { pause, resume } from '../domain/player';
import { isDone, sessionFrom, type Draft, type Session } from '../domain/session';
import type { Closing, Context } from './app';
import type { Clock } from './clock';
import type { Guide } from './guide';
import type { Saving } from './saving';

/** How a massage ends: it is saved, the closing step is shown; one of less than a minute asks first. */
export interface Ending {
  /**
   * Ends a massage where it stands, or at its planned end when that passed unseen. One that was ended by hand may go on
   * as it was `before`.
   */
  readonly end: (journal: Journal, assumedEnd: boolean, before?: Journal) => Promise<void>;
  /** The answer to a massage of less than a minute. */
  readonly keep: () => Promise<void>;
  /** Takes a massage that was ended by hand up again: out of the log, and on. */
  readonly reopen: () => Promise<Journal | undefined>;
  /** Takes the massage that has just been saved out of the log again. */
  readonly remove: () => Promise<void>;
  /** What is felt or thought after it; resolves to whether that is on disk. */
  readonly describe: (change: Pick<Session, 'note'> | Pick<Session, 'tensionAfter'>) => Promise<boolean>;
  /** Somebody does something here: it does not close by itself. */
  readonly stay: () => void;
  /** Leaves the closing screen. */
  readonly close: () => void;
  /** Whether a massage is being saved, asked about, or in hand because it was refused. */
  readonly isEnding: (id: string) => boolean;
}

/** Without an answer in this many milliseconds a short massage is kept, and the closing screen closes. */
const UNANSWERED = 20_000;

interface Needs {
  readonly context: Pick<Context, 'store' | 'know'>;
  readonly saving: Saving;
  readonly clock: Clock;
  readonly guide: Guide;
  readonly newId: () => string;
  /** Another massage may begin. */
  readonly onEnded: () => void;
  /** It is on disk, or refused: before, another page would take its journal for one that is left behind. */
  readonly onSaved: () => void;
  /** Nothing of it is shown any more, or to be heard. */
  readonly onClosed: () => void;
}

export function createEnding(needs: Needs): Ending {
  const { saving, clock, guide, newId, onEnded, onSaved, onClosed } = needs;
  const { store, know } = needs.context;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const saved = new Set<string>();

  /** Shows the closing screen, and what follows it once nobody taps; while it is being saved, nothing does. */
  function show(closing: Closing | undefined): void {
    clearTimeout(timer);
    const isClosed = !closing && store.get().closing !== undefined;
    store.set({ closing });
    if (isClosed) onClosed();
    if (!closing || closing.stage === 'saving' || closing.until === Infinity) return;
    const next = closing.stage === 'ask' ? () => void keep() : close;
    timer = setTimeout(next, Math.max(0, closing.until - clock.read()));
  }

  const close = (): void => {
    show(undefined);
  };

  async function end(journal: Journal, assumedEnd: boolean, before?: Journal): Promise<void> {
    const at = new Date(clock.read());
    const session = sessionFrom(journal, at, assumedEnd);
    if (isDone(session)) await conclude(session, assumedEnd, before && pause(before, at));
    else {
      know({ journal: pause(journal, at) });
      guide.silence();
      onClosed();
      show({ session, stage: 'ask', until: clock.read() + UNANSWERED, before: store.get().streak });
    }
  }

  /** Saves it. The closing screen is shown meanwhile, except for one that ended unseen. */
  async function conclude(session: Draft<Session>, assumedEnd: boolean, journal?: Journal): Promise<void> {
    const until = clock.read() + UNANSWERED;
    const before = store.get().streak;
    const closing: Closing = { session, stage: 'saving', until, before, ...(journal && { journal }) };
    show(assumedEnd ? undefined : closing);
    const { isJournalKept } = store.get();
    saved.add(session.id);
    know({ journal: undefined });
    onEnded();
    // A track that has come to the end rings out; of what ended by hand it would go on.
    if (assumedEnd || journal) onClosed();
    if (assumedEnd) guide.silence();
    else if (isDone(session)) guide.close();
    const kind = assumedEnd ? 'assumed' : isDone(session) ? 'saved' : 'short';
    const isSaved = await saving.save(session, kind, isJournalKept);
    onSaved();
    if (store.get().closing !== closing) return;
    if (isSaved) guide.sum(session);
    else guide.silence();
    show(isSaved && isDone(session) ? { ...closing, stage: 'saved' } : undefined);
  }

  async function keep(): Promise<void> {
    const { closing } = store.get();
    if (closing?.stage === 'ask') await conclude(closing.session, false);
  }

  /** What is shown once it is saved, when it is that. */
  const shown = (): Closing | undefined => {
    const { closing } = store.get();
    return closing?.stage === 'saved' ? closing : undefined;
  };

  return {
    end,
    keep,
    async reopen() {
      const closing = shown();
      if (!closing?.journal || !(await saving.remove(closing.session))) return undefined;
      // A session once deleted stays so: what goes on is another one.
      const journal = resume({ ...closing.journal, id: newId() }, new Date(clock.read()));
      know({ journal });
      close();
      store.set({ notice: undefined });
      return journal;
    },
    async remove() {
      const closing = shown();
      if (closing && (await saving.remove(closing.session))) close();
    },
    async describe(change) {
      const closing = shown();
      if (!closing || !(await saving.edit(closing.session, change))) return false;
      store.set({ notice: undefined }); // it is said where it was written
      const { closing: now } = store.get();
      if (now) show({ ...now, session: { ...now.session, ...change } });
      return true;
    },
    stay() {
      const { closing } = store.get();
      if (closing?.stage === 'saved') show({ ...closing, until: Infinity });
    },
    close,
    isEnding: (id) => saved.has(id) || store.get().closing?.session.id === id,
  };
}
