import type { LateProps } from '../../screen';
import { HeadPicture } from '../HeadPicture';
import { TensionScale } from './TensionScale';
import type { Journal } from '../../../domain/journal';

interface Props extends LateProps {
  readonly journal: Journal;
  /** Milliseconds until the first step. */
  readonly left: number;
}

/** The moments between the tap and the first step. A tap goes straight to it; who is tense may say so meanwhile. */
export function LeadIn({
  app,
  state: { content, asksTension },
  rest: { session: words },
  journal,
  left,
}: Props) {
  const first = journal.plan[0]?.step ?? 'warm-hands';
  return (
    <div class="LeadIn">
      <div class="step">
        <h1 tabIndex={-1}>{words.leadIn}</h1>
        <p class="digits" role="timer" aria-label={words.timer}>
          {Math.ceil(left / 1000)}
        </p>
        <p class="instruction">{words.leadInText}</p>
        <HeadPicture step={first} part={0} isMoving={journal.pausedAt === undefined} />
        <p class="next">{content && words.next(content.routine[first].next)}</p>
      </div>
      {asksTension && (
        <TensionScale
          question={words.tensionBefore}
          name="before"
          words={words}
          chosen={journal.tensionBefore}
          onChoose={(tension) =>
            void app.act(({ player }) => {
              player.describeBefore(tension);
            })
          }
        />
      )}
      <div class="controls">
        <button onClick={() => void app.act(({ player }) => player.discard())}>{words.discard}</button>
        <button
          class="primary"
          onClick={() =>
            void app.act(({ player }) => {
              if (journal.pausedAt === undefined) player.skip();
              else player.resume();
            })
          }
        >
          {words.goOn}
        </button>
      </div>
    </div>
  );
}
