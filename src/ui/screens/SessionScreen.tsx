import { Component, type ComponentChild } from 'preact';
import { leadLeft } from '../../domain/player';
import type { AppState } from '../../state/app';
import type { Player } from '../../state/player';
import { css as headCss } from '../components/HeadPicture';
import { Armed } from '../components/session/Armed';
import armedCss from '../components/session/Armed.css';
import choicesCss from '../components/session/choices.css';
import { ClosingStep } from '../components/session/ClosingStep';
import closingCss from '../components/session/ClosingStep.css';
import { LeadIn } from '../components/session/LeadIn';
import { RunningStep } from '../components/session/RunningStep';
import runningCss from '../components/session/RunningStep.css';
import safetyCss from '../components/session/SafetySheet.css';
import { SleptChoice } from '../components/session/SleptChoice';
import { hrefTo } from '../router';
import type { LateProps } from '../screen';
import sessionCss from './SessionScreen.css';

export const css = [sessionCss, headCss, runningCss, closingCss, choicesCss, safetyCss, armedCss].join('');

/** A massage that runs or waits here, not in another tab. */
const hereOf = ({ journal, isElsewhere }: AppState) => (isElsewhere ? undefined : journal);

function phaseOf(state: AppState): string {
  const journal = hereOf(state);
  if (state.closing) return state.closing.stage;
  if (!journal) return 'armed';
  return journal.slept ? 'slept' : leadLeft(journal, new Date(state.at)) > 0 ? 'lead-in' : 'running';
}

/** Whether another phase has come by a tap: what comes by itself moves no focus. */
function isByHand(before: AppState, state: AppState): boolean {
  const [was, is] = [phaseOf(before), phaseOf(state)];
  return was !== is && (/armed|slept|ask/.test(was) || is === 'ask' || state.closing?.journal !== undefined);
}

/** What a key does during a massage. */
function keyed(key: string, state: AppState): ((player: Player) => void) | undefined {
  const isForward = key === (document.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight');
  if (isForward) return (player) => player.skip();
  if (key === 'ArrowLeft' || key === 'ArrowRight') return (player) => player.back();
  if (key === ' ')
    return (player) => (state.journal?.pausedAt === undefined ? player.pause() : player.resume());
  return undefined;
}

/** The massage: about to begin, running or paused, and at its end. */
export class SessionScreen extends Component<LateProps> {
  /** Under every massage lies Today, also when the app was opened here: the phone's back gesture leads there. */
  override componentDidMount(): void {
    const { app, state } = this.props;
    addEventListener('keydown', this.#onKey);
    if (history.state !== 'over Today') {
      history.replaceState(null, '', hrefTo('today'));
      history.pushState('over Today', '', hrefTo('session'));
    }
    void app.act((actions) => actions.prepare());
    this.#leave(state.notice?.kind === 'assumed'); // said on Today, with its Undo
  }

  override componentWillUnmount(): void {
    removeEventListener('keydown', this.#onKey);
  }

  #onKey = (event: KeyboardEvent): void => {
    const { app, state, go } = this.props;
    const isBusy =
      event.target instanceof Element &&
      event.target.closest('button, a, input, textarea, select, dialog') !== null;
    const isAsked =
      event.altKey || event.ctrlKey || event.metaKey || event.repeat || document.querySelector('dialog');
    if (isAsked) return;
    if (event.key === 'Escape' && !state.closing) {
      go('today');
      return;
    }
    // The space bar presses the button that has the focus; an arrow moves between the numbers of a scale.
    if (!hereOf(state) || state.closing || (isBusy && !event.key.startsWith('Arrow'))) return;
    if (event.target instanceof HTMLInputElement) return;
    const act = keyed(event.key, state);
    if (!act) return;
    event.preventDefault();
    void app.act(({ player }) => {
      act(player);
    });
  };

  #isLeft = false;
  /** Whether a massage was shown: when it is over, the way leads to Today, and not past the start of another. */
  #had = false;

  /** To Today, when what was to be shown here is over, logged unseen, or was ended in another tab. */
  #leave(isOver: boolean): void {
    const { state, go } = this.props;
    if (this.#isLeft || !(state.isElsewhere || (isOver && !(state.journal ?? state.closing)))) return;
    this.#isLeft = true; // the way back takes a moment, in which there may be news
    go('today');
  }

  override componentDidUpdate({ state: before }: LateProps): void {
    const { state } = this.props;
    const isNoticed = state.notice !== undefined && state.notice !== before.notice;
    this.#leave(isNoticed || (before.journal ?? before.closing) !== undefined);
    // The button that was tapped may be gone; where focus is somewhere else, it stays there.
    if (isByHand(before, state) && document.activeElement === document.body)
      document.querySelector('h1')?.focus();
  }

  #phase(): ComponentChild {
    const { props } = this;
    const { closing, at } = props.state;
    const journal = hereOf(props.state);
    this.#had ||= (closing ?? journal) !== undefined;
    if (closing) return <ClosingStep {...props} closing={closing} />;
    if (!journal) return this.#had ? null : <Armed {...props} />;
    if (journal.slept) return <SleptChoice {...props} journal={journal} />;
    const left = leadLeft(journal, new Date(at));
    if (left > 0) return <LeadIn {...props} journal={journal} left={left} />;
    return <RunningStep {...props} journal={journal} />;
  }

  override render() {
    return <main class="SessionScreen">{this.#phase()}</main>;
  }
}
