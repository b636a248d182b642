import { isMilestone } from '../../../domain/milestones';
import { isDone } from '../../../domain/session';
import type { AppState, Closing } from '../../../state/app';
import type { LateProps } from '../../screen';
import type { RestWords } from '../../words/en';
import { HeadPicture } from '../HeadPicture';
import { Icon } from '../Icon';
import { NoteField } from './NoteField';
import { TensionScale } from './TensionScale';

interface Props extends LateProps {
  readonly closing: Closing;
}

/** Seconds on the scalp of a full massage: the daily dose of the hair study (Koyama 2016). */
const FULL = 240;

/** What this massage has changed, in sentences. */
function changes({ streak, settings }: AppState, { session, before }: Closing, words: RestWords['session']) {
  const isCounted = streak.current > before.current && !settings.hideStreaks;
  const { current, best, restDaysLeft } = streak;
  return [
    isCounted && isMilestone(current) && current >= best && words.reached(current),
    isCounted && current > before.best && before.best > 0 && !isMilestone(current) && words.best,
    restDaysLeft > before.restDaysLeft && words.restEarned,
    (session.scalpSeconds ?? 0) >= FULL && words.full,
  ].filter((sentence) => sentence !== false);
}

/** The end of a massage: it is saved, the day is ticked; or it was too short, and the person is asked. */
export function ClosingStep(props: Props) {
  const { app, state, rest, closing } = props;
  const words = rest.session;
  const { session, stage } = closing;
  const { content, streak, settings, asksTension } = state;
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
  const counted = settings.hideStreaks ? words.savedLast28(streak.last28) : words.saved(streak.current);
  const isSaved = stage === 'saved';
  const stay = (): void =>
    void app.act(({ player }) => {
      player.stay();
    });
  return (
    <div class="ClosingStep" onPointerDown={stay} onKeyDown={stay} onInput={stay}>
      <div class="step">
        <HeadPicture step="daily" part={0} isMoving />
        <h1 tabIndex={-1}>
          <Icon name="done" /> {content?.routine.daily.title}
        </h1>
        <p class="instruction">
          <b>{isSaved ? (isCounted ? counted : words.plainSaved) : words.saving}</b>{' '}
          {words.counted(session.durationSeconds)} {isSaved && changes(state, closing, words).join(' ')}
        </p>
        <p class="next">{content?.routine.daily.instruction}</p>
      </div>
      {isSaved && asksTension && (
        <TensionScale
          question={words.tensionAfter}
          name="after"
          words={words}
          chosen={session.tensionAfter}
          onChoose={(tensionAfter) => void app.act(({ player }) => player.describe({ tensionAfter }).then())}
        />
      )}
      {isSaved && <NoteField {...props} />}
      <div class="controls">
        {isSaved && (
          <button onClick={() => void app.act(({ player }) => player.remove())}>{words.discard}</button>
        )}
        {isSaved && closing.journal && (
          <button onClick={() => void app.act(({ player }) => player.reopen())}>{words.reopen}</button>
        )}
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
