import { pause, type Journal } from '../domain/player';
import { isDone, sessionFrom, type Draft, type Session } from '../domain/session';
import type { Closing, Context } from './app';
import type { Clock } from './clock';
import type { Saving } from './saving';

/** How a massage ends: it is saved, the closing step is shown; one of less than a minute asks first. */
export interface Ending {
  /** Ends a massage where it stands, or at its planned end when that passed unseen. */
  readonly end: (journal: Journal, assumedEnd: boolean) => Promise<void>;
  /** The answer to a massage of less than a minute. */
  readonly keep: () => Promise<void>;
  /** Leaves the closing screen. */
  readonly close: () => void;
  /** Whether a massage is being saved, asked about, or in hand because it was refused. */
  readonly isEnding: (id: string) => boolean;
}

/** Without an answer in this many milliseconds a short massage is kept. */
const ASK_FOR = 20_000;

export function createEnding(
  { store, know }: Pick<Context, 'store' | 'know'>,
  saving: Saving,
  clock: Clock,
): Ending {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const saved = new Set<string>();

  /** Shows the closing screen, and what follows it once nobody taps; while it is being saved, nothing does. */
  function show(closing: Closing | undefined): void {
    clearTimeout(timer);
    store.set({ closing });
    if (!closing || closing.stage === 'saving') return;
    const next = closing.stage === 'ask' ? () => void keep() : close;
    timer = setTimeout(next, Math.max(0, closing.until - clock.read()));
  }

  const close = (): void => {
    show(undefined);
  };

  async function end(journal: Journal, assumedEnd: boolean): Promise<void> {
    const at = new Date(clock.read());
    const session = sessionFrom(journal, at, assumedEnd);
    if (isDone(session)) await conclude(session, assumedEnd, journal.plan.at(-1)?.seconds ?? 0);
    else {
      know({ journal: pause(journal, at) });
      show({ session, stage: 'ask', until: clock.read() + ASK_FOR });
    }
  }

  /** Saves it. The closing step is shown meanwhile for its seconds, except for one that ended unseen. */
  async function conclude(session: Draft<Session>, assumedEnd: boolean, seconds: number): Promise<void> {
    const closing: Closing = { session, stage: 'saving', until: clock.read() + seconds * 1000 };
    show(assumedEnd ? undefined : closing);
    const { isJournalKept } = store.get();
    saved.add(session.id);
    know({ journal: undefined });
    const kind = assumedEnd ? 'assumed' : isDone(session) ? 'saved' : 'short';
    const isSaved = await saving.save(session, kind, isJournalKept);
    if (store.get().closing === closing) show(isSaved ? { ...closing, stage: 'saved' } : undefined);
  }

  async function keep(): Promise<void> {
    const { closing } = store.get();
    if (closing?.stage === 'ask') await conclude(closing.session, false, 0);
  }

  const isEnding = (id: string): boolean => saved.has(id) || store.get().closing?.session.id === id;

  return { end, keep, close, isEnding };
}
