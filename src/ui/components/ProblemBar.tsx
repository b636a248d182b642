import { problemKind } from '../../state/problem';
import type { LateProps } from '../screen';

/** The one place where problems are said, each with what can be done about it. What is in hand comes first. */
export function ProblemBar({ app, state: { problem, refusal, unsaved }, rest }: LateProps) {
  const held = unsaved.length > 0 ? refusal : undefined;
  const shown = held ?? problem;
  const kind = shown && problemKind(shown);
  const retry = (): void => {
    held?.retry?.();
    problem?.retry?.();
  };
  return (
    <div role="alert">
      {kind && (
        <section class="Bar problem">
          <p>{rest.problems[kind]}</p>
          {kind === 'outdated' ? (
            <button onClick={() => location.reload()}>{rest.reload}</button>
          ) : (
            shown.retry && <button onClick={retry}>{rest.retry}</button>
          )}
          {(held ?? kind === 'outdated') && (
            <button onClick={() => void app.act((actions) => actions.exportLog())}>{rest.exportLog}</button>
          )}
        </section>
      )}
    </div>
  );
}
