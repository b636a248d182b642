import { Component } from 'preact';

/** Milliseconds in which a second tap is a slip of the elbow. */
const LOCKED_FOR = 400;
/** Milliseconds of a press that ends the massage. */
const LONG_PRESS = 1_200;

const PATHS = {
  back: 'M6 5v14M19 5L9 12l10 7z',
  pause: 'M8 5v14M16 5v14',
  resume: 'M8 5l11 7-11 7z',
  skip: 'M18 5v14M5 5l10 7-10 7z',
} as const;

interface Props {
  readonly zones: readonly {
    readonly icon: keyof typeof PATHS;
    readonly name: string;
    readonly act: () => void;
  }[];
  readonly onLongPress: () => void;
}

/** The whole screen as three buttons, large enough for a knuckle or an elbow. */
export class Zones extends Component<Props> {
  #lockedUntil = 0;
  #press: ReturnType<typeof setTimeout> | undefined;

  #release = (): void => {
    clearTimeout(this.#press);
  };

  #hold = (): void => {
    this.#release();
    this.#press = setTimeout(() => {
      this.#lockedUntil = Infinity; // the click that follows is part of this press
      this.props.onLongPress();
    }, LONG_PRESS);
  };

  #tap(act: () => void): void {
    this.#release();
    const now = performance.now();
    if (now < this.#lockedUntil) {
      if (this.#lockedUntil === Infinity) this.#lockedUntil = 0;
      return;
    }
    this.#lockedUntil = now + LOCKED_FOR;
    act();
  }

  override componentWillUnmount(): void {
    this.#release();
  }

  override render() {
    return (
      <div class="Zones">
        {this.props.zones.map(({ icon, name, act }, i) => (
          <button
            key={i}
            aria-label={name}
            onPointerDown={this.#hold}
            onPointerUp={this.#release}
            onPointerLeave={this.#release}
            onPointerCancel={this.#release}
            onContextMenu={(event) => {
              event.preventDefault();
            }}
            onClick={() => {
              this.#tap(act);
            }}
          >
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path d={PATHS[icon]} />
            </svg>
          </button>
        ))}
      </div>
    );
  }
}
