import { minutesOf } from '../../../domain/entry';
import { isDone, type Session } from '../../../domain/session';
import { timeOf } from '../../../domain/usual-time';
import { timeOfDay } from '../../time';
import type { Content } from '../../../state/content';
import type { RestWords } from '../../words/en';

type Words = RestWords['history'];

interface Props {
  readonly session: Session;
  readonly words: Words;
  /** The names of the steps, once they are loaded. */
  readonly routine: Content['routine'] | undefined;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
}

/** When a session started, as the reader writes it. */
export function startOf(session: Session, words: Words): string {
  const time = timeOf(session);
  return time === undefined ? words.unknownTime : timeOfDay(time);
}

export const lengthOf = (session: Session, words: Words): string =>
  isDone(session) ? words.minutesOf(minutesOf(session)) : words.under;

/** Tension before and after, with a dash for what was not noted; undefined when neither was. */
export function tensionOf({ tensionBefore, tensionAfter }: Session, words: Words): string | undefined {
  if (tensionBefore === undefined && tensionAfter === undefined) return undefined;
  return words.tension(String(tensionBefore ?? words.unknown), String(tensionAfter ?? words.unknown));
}

function tags(session: Session, words: Words): readonly string[] {
  const { scalpSeconds = 0, source, addedLater, assumedEnd } = session;
  return [
    scalpSeconds >= 240 && words.full,
    addedLater && words.addedLater,
    assumedEnd && words.assumedEnd,
    source === 'import' && words.imported,
    !isDone(session) && words.short,
  ].filter((tag) => tag !== false && tag !== undefined);
}

/** The names of the steps that were finished; a record that came to harm may have none. */
const stepsOf = (
  { steps }: { readonly steps?: readonly string[] | null },
  routine: Readonly<Record<string, { readonly title: string } | undefined>>,
): readonly string[] => (steps ?? []).flatMap((step) => routine[step]?.title ?? []);

/** One massage, with the ways to change it. */
export function SessionLine({ session, words, routine, onEdit, onDelete }: Props) {
  const [time, tension] = [startOf(session, words), tensionOf(session, words)];
  const version: number = session.v;
  return (
    <li class="card">
      <p>
        <b>{words.start(time, lengthOf(session, words))}</b>
      </p>
      <p class="muted">{tags(session, words).join(' · ')}</p>
      {routine && <p class="muted">{stepsOf(session, routine).join(', ')}</p>}
      {tension && <p>{tension}</p>}
      {session.note && (
        <p class="note" dir="auto">
          {session.note}
        </p>
      )}
      {version > 1 ? (
        <p class="muted">{words.newer}</p>
      ) : (
        <p class="choices">
          <button aria-label={words.editOne(time)} onClick={onEdit}>
            {words.edit}
          </button>
          <button aria-label={words.deleteOne(time)} onClick={onDelete}>
            {words.delete}
          </button>
        </p>
      )}
    </li>
  );
}
