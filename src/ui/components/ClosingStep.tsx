import { isDone } from '../../domain/session';
import type { Closing } from '../../state/app';
import type { LateProps } from '../screen';
import { Icon } from './Icon';

/** The end of a massage: it is saved, the day is ticked; or it was too short, and the person is asked. */
export function ClosingStep({
  app,
  state,
  rest: { session: words },
  closing,
}: LateProps & { readonly closing: Closing }) {
  const { session, stage } = closing;
  const { content, streak } = state;
  if (stage === 'ask')
    return (
      <div class="ClosingStep">
        <div class="step">
          <h1 tabIndex={-1}>{words.shortTitle}</h1>
          <p class="instruction">{words.shortText(session.durationSeconds)}</p>
        </div>
        <div class="controls">
          <button onClick={() => void app.act(({ player }) => player.discard())}>{words.discard}</button>
          <button class="primary" onClick={() => void app.act(({ player }) => player.keep())}>
            {words.keep}
          </button>
        </div>
      </div>
    );
  const isCounted = isDone(session) && session.day === streak.today;
  const saved = isCounted ? words.saved(streak.current) : words.plainSaved;
  return (
    <div class="ClosingStep">
      <div class="step">
        <Icon name="done" />
        <h1 tabIndex={-1}>{content?.routine.daily.title}</h1>
        <p class="instruction">
          <b>{stage === 'saved' ? saved : words.saving}</b> {words.counted(session.durationSeconds)}
        </p>
        <p class="next">{content?.routine.daily.instruction}</p>
      </div>
      <div class="controls">
        <button
          class="primary"
          onClick={() =>
            void app.act(({ player }) => {
              player.close();
            })
          }
        >
          {words.toToday}
        </button>
      </div>
    </div>
  );
}
