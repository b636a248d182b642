import { locate, positionOf, type Journal } from '../../domain/player';
import { formatTime } from '../time';
import type { LateProps } from '../screen';
import { StepBar } from './StepBar';

/** The step that is running or paused: what to do, how long still, what comes next. */
export function RunningStep({
  app,
  state,
  rest: { session: words },
  journal,
}: LateProps & { readonly journal: Journal }) {
  const { at, content } = state;
  const place = locate(journal.plan, positionOf(journal, new Date(at)));
  const { index, current, next, stepLeft, planLeft } = place;
  const step = content?.routine[current.step];
  const total = journal.plan.length;
  const isPaused = journal.pausedAt !== undefined;
  return (
    <div class={isPaused ? 'RunningStep paused' : 'RunningStep'}>
      <StepBar plan={journal.plan} place={place} name={words.steps} />
      <p class="place">
        <span>{words.step(index + 1, total)}</span>
        <span>{words.left(formatTime(planLeft))}</span>
      </p>
      <div class="step">
        <h1 tabIndex={-1}>{step?.title}</h1>
        <p class="instruction">{step?.instruction}</p>
        <p class="digits" role="timer" aria-label={words.timer}>
          {formatTime(stepLeft)}
        </p>
        <div class="below">
          <p class="next">
            {isPaused ? words.paused : next && content && words.next(content.routine[next.step].next)}
          </p>
          <div class="ends">
            <button class="quiet" onClick={() => void app.act(({ player }) => player.finish())}>
              {words.finishHere}
            </button>
            {isPaused && (
              <button class="quiet" onClick={() => void app.act(({ player }) => player.discard())}>
                {words.discard}
              </button>
            )}
          </div>
        </div>
        {content?.isBuiltIn && <p class="next">{words.builtIn}</p>}
      </div>
      <div class="controls">
        <button
          onClick={() =>
            void app.act(({ player }) => {
              player.back();
            })
          }
        >
          {words.back}
        </button>
        {isPaused ? (
          <button
            class="primary"
            onClick={() =>
              void app.act(({ player }) => {
                player.resume();
              })
            }
          >
            {words.resume}
          </button>
        ) : (
          <button
            class="primary"
            onClick={() =>
              void app.act(({ player }) => {
                player.pause();
              })
            }
          >
            {words.pause}
          </button>
        )}
        <button
          onClick={() =>
            void app.act(({ player }) => {
              player.skip();
            })
          }
        >
          {words.skip}
        </button>
      </div>
    </div>
  );
}
