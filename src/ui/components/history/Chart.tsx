import { Component } from 'preact';
import { DataTable } from './DataTable';

/** One place on the axis of a chart: a value for each line or bar, and how both are said. */
export interface Point {
  readonly label: string;
  readonly values: readonly number[];
  readonly text: string;
}

interface Props {
  readonly name: string;
  /** From when to when it reaches; said with the name. */
  readonly span?: string;
  readonly kind: 'bars' | 'line';
  readonly points: readonly Point[];
  /** The value at the top of the axis. */
  readonly top: number;
  /** How a value of the axis is written. */
  readonly say: (value: number) => string;
  /** Written under the axis, spread over its width. */
  readonly below: readonly string[];
  readonly columns: readonly [string, string];
  readonly asTable: string;
  /** The place that is read first; the last one where none is given. */
  readonly start?: number;
}

const WIDTH = 300;
const HEIGHT = 100;

/**
 * A chart of bars or lines. It is read value by value, with the arrow keys or a finger, like a slider, and has a table
 * behind it. All of its text is text of the page, so that it grows with it.
 */
export class Chart extends Component<Props, { readonly chosen: number | undefined }> {
  override state: { readonly chosen: number | undefined } = { chosen: undefined };

  override shouldComponentUpdate(next: Props, state: { readonly chosen: number | undefined }): boolean {
    const { name, span, points } = this.props;
    return (
      state.chosen !== this.state.chosen ||
      next.name !== name ||
      next.span !== span ||
      next.points.length !== points.length ||
      next.points.some(({ label, text }, i) => label !== points[i]?.label || text !== points[i].text)
    );
  }

  /** On another page another place is read first. */
  override componentWillReceiveProps({ name, span }: Props): void {
    if (name !== this.props.name || span !== this.props.span) this.setState({ chosen: undefined });
  }

  #chosen(): number {
    const last = this.props.points.length - 1;
    return Math.min(this.state.chosen ?? this.props.start ?? last, last);
  }

  readonly #onKey = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void => {
    const last = this.props.points.length - 1;
    const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1;
    const chosen = this.#chosen();
    const to = {
      ArrowRight: chosen + forward,
      ArrowLeft: chosen - forward,
      ArrowUp: chosen + 1,
      ArrowDown: chosen - 1,
      Home: 0,
      End: last,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.setState({ chosen: Math.max(0, Math.min(last, to)) });
  };

  readonly #onPoint = (event: PointerEvent & { readonly currentTarget: HTMLElement }): void => {
    if (event.type === 'pointermove' && event.buttons === 0 && event.pointerType !== 'mouse') return;
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const isMirrored = getComputedStyle(event.currentTarget).direction === 'rtl';
    const along = (event.clientX - left) / width;
    const count = this.props.points.length;
    const place = Math.floor((isMirrored ? 1 - along : along) * count);
    this.setState({ chosen: Math.max(0, Math.min(count - 1, place)) });
  };

  override render() {
    const { span, kind, points, top, say, below, columns, asTable } = this.props;
    const name = span ? `${this.props.name}, ${span}` : this.props.name;
    const chosen = this.#chosen();
    const point = points[chosen];
    const said = point && `${point.label}: ${point.text}`;
    return (
      <div class="Chart">
        <p class="readout" aria-hidden="true">
          <span>{point?.label}</span> <b>{point?.text}</b>
        </p>
        <div class="plot">
          <p class="axis" aria-hidden="true">
            <span>{say(top)}</span>
            <span>{say(top / 2)}</span>
            <span>{say(0)}</span>
          </p>
          <div
            class="area"
            role="slider"
            tabIndex={0}
            aria-label={name}
            aria-valuemin={0}
            aria-valuemax={Math.max(0, points.length - 1)}
            aria-valuenow={chosen}
            aria-valuetext={said}
            onKeyDown={this.#onKey}
            onPointerDown={this.#onPoint}
            onPointerMove={this.#onPoint}
          >
            <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
              <path class="grid" d={`M0 0h${WIDTH}M0 ${HEIGHT / 2}h${WIDTH}M0 ${HEIGHT}h${WIDTH}`} />
              {kind === 'bars' ? bars(points, top, chosen) : lines(points, top, chosen)}
            </svg>
          </div>
          <p
            class={`below ${below.length === points.length ? 'each' : `of-${below.length}`}`}
            aria-hidden="true"
          >
            {below.map((label, i) => (
              <span key={i}>{label}</span>
            ))}
          </p>
        </div>
        <DataTable
          summary={asTable}
          name={name}
          columns={columns}
          rows={() => points.map(({ label, text }) => [label, text])}
        />
      </div>
    );
  }
}

const heightOf = (value: number, top: number): number =>
  top > 0 ? (HEIGHT * Math.min(value, top)) / top : 0;

function bars(points: readonly Point[], top: number, chosen: number) {
  const step = WIDTH / points.length;
  return points.map(({ values: [value = 0] }, i) => {
    const height = heightOf(value, top);
    return (
      <rect
        key={i}
        class={i === chosen ? 'bar chosen' : 'bar'}
        x={i * step + step * 0.15}
        y={HEIGHT - height}
        width={step * 0.7}
        height={height}
      />
    );
  });
}

function lines(points: readonly Point[], top: number, chosen: number) {
  const step = WIDTH / points.length;
  const at = (value: number, i: number): string => `${(i + 0.5) * step} ${HEIGHT - heightOf(value, top)}`;
  const count = points[0]?.values.length ?? 0;
  return Array.from({ length: count }, (_, line) => {
    const values = points.map(({ values }) => values[line] ?? 0);
    return (
      <g key={line} class={`line-${line}`}>
        <path class="line" d={`M${values.map(at).join('L')}`} />
        <path class="dot" d={`M${at(values[chosen] ?? 0, chosen)}h0`} />
      </g>
    );
  });
}
