import { Component } from 'preact';
import { partAt } from '../../../domain/cues';
import type { Journal } from '../../../domain/journal';
import { placeOf } from '../../../domain/player';
import type { Player } from '../../../state/player';
import type { LateProps } from '../../screen';
import { formatTime } from '../../time';
import { HeadPicture } from '../HeadPicture';
import { Badges } from './Badges';
import { SafetySheet } from './SafetySheet';
import { StepBar } from './StepBar';
import { Zones } from './Zones';

interface Props extends LateProps {
  readonly journal: Journal;
}

interface Shown {
  /** Whether Safety lies over the massage, and whether that ran before. */
  readonly safety?: 'running' | 'paused' | undefined;
}

/** The step that is running or paused: what to do, how long still, what comes next. */
export class RunningStep extends Component<Props, Shown> {
  override state: Shown = {};

  #play(work: (player: Player) => unknown): void {
    void this.props.app.act(({ player }) => void work(player));
  }

  #openSafety(isPaused: boolean): void {
    this.#play((player) => {
      player.pause();
    });
    this.setState({ safety: isPaused ? 'paused' : 'running' });
  }

  #closeSafety(): void {
    if (this.state.safety === 'running')
      this.#play((player) => {
        player.resume();
      });
    this.setState({ safety: undefined });
  }

  #controls(isPaused: boolean) {
    const { state, journal, rest } = this.props;
    const words = rest.session;
    if (state.undo)
      return (
        <button class="primary" onClick={() => this.#play((player) => player.undo())}>
          {words.undo[state.undo.kind]}
        </button>
      );
    return (
      <>
        <button onClick={() => this.#play((player) => player.finish())}>{words.finishHere}</button>
        {isPaused && (
          <button onClick={() => this.#play((player) => player.discard())}>{words.discard}</button>
        )}
        <button
          onClick={() => {
            this.#openSafety(isPaused);
          }}
        >
          {words.safetyTitle}
        </button>
        {!isPaused && (
          <button
            aria-pressed={journal.held ?? false}
            onClick={() => this.#play((player) => (journal.held ? player.resume() : player.hold()))}
          >
            {words.wait}
          </button>
        )}
      </>
    );
  }

  override render() {
    const { state, rest, journal } = this.props;
    const words = rest.session;
    const { at, content } = state;
    const place = placeOf(journal, new Date(at));
    const { index, current, next, stepLeft, planLeft } = place;
    const step = content?.routine[current.step];
    const isPaused = journal.pausedAt !== undefined && !journal.held;
    const isHeld = journal.held ?? false;
    const toggle =
      isPaused || isHeld
        ? ({
            icon: 'resume',
            name: isHeld ? words.goOn : words.resume,
            act: () => this.#play((player) => player.resume()),
          } as const)
        : ({ icon: 'pause', name: words.pause, act: () => this.#play((player) => player.pause()) } as const);
    const part = partAt(current, current.seconds * 1000 - stepLeft);
    return (
      <div class={isPaused ? 'RunningStep paused' : 'RunningStep'}>
        <div class="strip">
          <StepBar plan={journal.plan} place={place} name={words.steps} />
          <p class="place">
            <span>{words.step(index + 1, journal.plan.length)}</span>
            <span>{words.left(formatTime(planLeft))}</span>
          </p>
          <div class="ends">{this.#controls(isPaused)}</div>
          <Badges {...this.props} />
        </div>
        <div class="field">
          <Zones
            zones={[
              { icon: 'back', name: words.back, act: () => this.#play((player) => player.back()) },
              toggle,
              { icon: 'skip', name: words.skip, act: () => this.#play((player) => player.skip()) },
            ]}
            onLongPress={() => this.#play((player) => player.finish())}
          />
          <div class="stage">
            <HeadPicture step={current.step} part={part} isMoving={journal.pausedAt === undefined} />
            <h1 tabIndex={-1}>{step?.title}</h1>
            <p class="digits" role="timer" aria-label={words.timer}>
              {formatTime(stepLeft)}
            </p>
            <p class="instruction">{step?.cues[part - 1] ?? step?.instruction}</p>
            <p class="next">
              {isPaused
                ? words.paused
                : journal.held
                  ? words.waiting
                  : next && content && words.next(content.routine[next.step].next)}
            </p>
            {content?.isBuiltIn && <p class="next">{words.builtIn}</p>}
          </div>
        </div>
        {this.state.safety && (
          <SafetySheet
            {...this.props}
            onClose={() => {
              this.#closeSafety();
            }}
          />
        )}
      </div>
    );
  }
}
