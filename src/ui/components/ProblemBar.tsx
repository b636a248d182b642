import { problemKind } from '../../state/problem';
import type { LateProps } from '../screen';

/** The one place where problems are said, each with what can be done about it. */
export function ProblemBar({ app, state: { problem, unsaved }, rest }: LateProps) {
  const kind = problem && problemKind(problem);
  const retry = problem?.retry;
  const isOld = kind === 'outdated';
  return (
    <div role="alert">
      {kind && (
        <section class="Bar problem">
          <p>{rest.problems[kind]}</p>
          {isOld && (
            <button
              onClick={() => {
                location.reload();
              }}
            >
              {rest.reload}
            </button>
          )}
          {!isOld && retry && <button onClick={retry}>{rest.retry}</button>}
          {unsaved.length > 0 && (
            <button onClick={() => void app.act(({ exportLog }) => exportLog())}>{rest.exportLog}</button>
          )}
        </section>
      )}
    </div>
  );
}
