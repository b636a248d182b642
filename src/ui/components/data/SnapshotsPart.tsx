import { Component } from 'preact';
import type { Day } from '../../../domain/day';
import type { Repair } from '../../../state/repair';
import { dayFormat } from '../../locale';
import type { SectionProps } from '../settings/section';

interface State {
  readonly snapshots: Awaited<ReturnType<Repair['snapshots']>>;
}

/** What the log was at the end of a day: opened like a file, with a preview. */
export class SnapshotsPart extends Component<SectionProps, State> {
  override state: State = { snapshots: [] };

  override componentDidMount(): void {
    void this.props.app.act(async ({ care }) => {
      this.setState({ snapshots: await (await care()).snapshots() });
    });
  }

  override componentDidUpdate({ state }: SectionProps): void {
    if (state.log !== this.props.state.log) this.componentDidMount();
  }

  #open(day: Day): void {
    void this.props.app.act(async ({ care }) => {
      const { read, snapshotFile } = await care();
      await read(await snapshotFile(day));
    });
  }

  override render() {
    const { data: words } = this.props.rest;
    const { snapshots } = this.state;
    const format = dayFormat({ dateStyle: 'medium' });
    return (
      <section>
        <h3>{words.snapshots}</h3>
        <p class="muted">{snapshots.length > 0 ? words.snapshotsHint : words.noSnapshots}</p>
        <ul>
          {snapshots.map(({ day, sessions }) => (
            <li key={day} class="row">
              <span id={`snapshot-${day}`}>{words.snapshot(format(day), sessions)}</span>
              <button
                aria-describedby={`snapshot-${day}`}
                onClick={() => {
                  this.#open(day);
                }}
              >
                {words.open}
              </button>
            </li>
          ))}
        </ul>
      </section>
    );
  }
}
