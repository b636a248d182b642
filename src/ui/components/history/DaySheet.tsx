import { Component } from 'preact';
import type { Day } from '../../../domain/day';
import { entryOf, type Entry } from '../../../domain/entry';
import { isRunning } from '../../../domain/pause';
import type { Session } from '../../../domain/session';
import { markOf } from '../../../domain/streak';
import { problemKind } from '../../../state/problem';
import { dayFormat } from './formats';
import type { LateProps } from '../../screen';
import { Sheet } from '../Sheet';
import { dayMark } from './day-mark';
import { Load } from './Load';
import { SessionForm } from './SessionForm';
import { SessionLine } from './SessionLine';

interface Props extends LateProps {
  readonly day: Day;
  readonly onClose: () => void;
}

interface State {
  /** The form that is open: for a new massage, or for one of the log. */
  readonly form: 'none' | 'new' | Session;
  /** What the form begins with when it is for a new one. */
  readonly usual: number;
  readonly fault: string | undefined;
}

/** One day of the log: what was done, and the ways to mend it. */
export class DaySheet extends Component<Props, State> {
  #isGone = false;
  #isSaving = false;
  override state: State = { form: 'none', usual: 20 * 60, fault: undefined };

  override componentDidMount(): void {
    void this.props.app.act(async ({ usualTime }) => {
      const usual = await usualTime();
      if (usual !== undefined) this.setState({ usual });
    });
  }

  override componentWillUnmount(): void {
    this.#isGone = true; // that of another day may be open when this one has saved
  }

  #close(): void {
    if (!this.#isGone) this.props.onClose();
  }

  /** What failed stays in the form; the problem is said in it, since what lies below the sheet cannot be reached. */
  #save(entry: Entry): void {
    const { app, day, rest } = this.props;
    const { form } = this.state;
    if (this.#isSaving) return; // a second press
    this.#isSaving = true;
    this.setState({ fault: undefined });
    void app.act(async ({ history }) => {
      const outcome = await (form === 'new' || form === 'none'
        ? history.add(day, entry)
        : history.edit(form, entry));
      this.#isSaving = false;
      if (outcome === 'saved') this.#close();
      else if (outcome === 'ahead') this.setState({ fault: rest.history.aheadOfNow });
      else this.#sayProblem();
    });
  }

  #delete(session: Session): void {
    if (this.#isSaving) return; // a second press would find nothing to bring back
    this.#isSaving = true;
    void this.props.app.act(async ({ history }) => {
      const isGone = await history.remove(session);
      this.#isSaving = false;
      if (isGone) this.#close();
      else this.#sayProblem();
    });
  }

  #sayProblem(): void {
    const { app, rest } = this.props;
    const { problem } = app.store.get();
    if (problem) this.setState({ fault: rest.problems[problemKind(problem)] });
  }

  override render() {
    const { app, day, state, rest, onClose } = this.props;
    const { history: words } = rest;
    const { form, usual, fault } = this.state;
    const name = dayFormat({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })(day);
    const mark = dayMark(day, state.streak.today, markOf(state.streak, day), state.pauses);
    const pause = mark === 'paused' && state.pauses.find((one) => isRunning(one, day));
    const title = form === 'none' ? name : form === 'new' ? words.addTitle(name) : words.editTitle(name);
    return (
      <Sheet title={title} class="DaySheet" onClose={onClose}>
        {form === 'none' ? (
          <>
            <p class="muted">
              {words.day[mark]} {pause && pause.reason && <span dir="auto">{pause.reason}</span>}
            </p>
            <Load app={app} of={[day, state.done]} read={(history) => history.between(day, day)}>
              {(sessions) => (
                <ul class="sessions">
                  {sessions?.map((session) => (
                    <SessionLine
                      key={session.id}
                      session={session}
                      words={words}
                      routine={state.content?.routine}
                      onEdit={() => {
                        this.setState({ form: session, fault: undefined });
                      }}
                      onDelete={() => {
                        this.#delete(session);
                      }}
                    />
                  ))}
                </ul>
              )}
            </Load>
            {fault && <p role="alert">{fault}</p>}
            <p class="choices">
              <button onClick={onClose}>{words.close}</button>
              {day <= state.streak.today && (
                <button
                  class="primary"
                  onClick={() => {
                    this.setState({ form: 'new', fault: undefined });
                  }}
                >
                  {words.add}
                </button>
              )}
            </p>
          </>
        ) : (
          <SessionForm
            entry={form === 'new' ? { time: usual, minutes: state.settings.length } : entryOf(form, usual)}
            words={words}
            fault={fault}
            onSave={(entry) => {
              this.#save(entry);
            }}
            onCancel={() => {
              this.setState({ form: 'none', fault: undefined });
              if (fault && form !== 'new') app.store.set({ problem: undefined }); // nothing is left to try again
            }}
          />
        )}
      </Sheet>
    );
  }
}
