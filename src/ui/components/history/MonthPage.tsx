import { lastOfMonth } from '../../../domain/calendar';
import type { Day } from '../../../domain/day';
import { isDone, type Session } from '../../../domain/session';
import { dayFormat } from './formats';
import type { LateProps } from '../../screen';
import { Load } from './Load';
import { lengthOf, startOf } from './SessionLine';

interface Props extends LateProps {
  readonly month: Day;
}

/** The month in a line, and as the list that is printed with the calendar. */
export function MonthPage(props: Props) {
  const { app, state, rest, month } = props;
  const { history: words } = rest;
  return (
    <Load app={app} of={[month, state.done]} read={(history) => history.between(month, lastOfMonth(month))}>
      {(sessions) => (
        <>
          <p class="muted total">{sessions && totalOf(sessions, words)}</p>
          <p class="tools">
            <button
              onClick={() => {
                print();
              }}
            >
              {words.print}
            </button>
          </p>
          {sessions && sessions.length > 0 && list(sessions, props)}
        </>
      )}
    </Load>
  );
}

function totalOf(sessions: readonly Session[], words: Props['rest']['history']): string {
  const done = sessions.filter(isDone);
  const seconds = done.reduce((sum, { durationSeconds }) => sum + durationSeconds, 0);
  return words.monthDone(new Set(done.map(({ day }) => day)).size, words.duration(seconds));
}

function list(sessions: readonly Session[], { rest, month }: Props) {
  const { history: words } = rest;
  const { columns } = words;
  const date = dayFormat({ weekday: 'short', day: 'numeric', month: 'short' });
  const title = dayFormat({ month: 'long', year: 'numeric' })(month);
  return (
    <table class="printed" aria-label={words.printed(title)}>
      <caption>{words.printed(title)}</caption>
      <thead>
        <tr>
          {[columns.day, columns.start, columns.length, columns.tension, columns.note].map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sessions.map((session) => (
          <tr>
            <th scope="row">{date(session.day)}</th>
            <td>{startOf(session, words)}</td>
            <td>{lengthOf(session, words)}</td>
            <td>
              {session.tensionBefore ?? words.unknown} → {session.tensionAfter ?? words.unknown}
            </td>
            <td dir="auto">{session.note}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
