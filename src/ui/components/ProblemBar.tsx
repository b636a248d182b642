import type { ComponentChildren } from 'preact';
import { problemKind, type Problem } from '../../state/problem';
import type { LateProps } from '../screen';

/** The one place where problems are said, each with what can be done about it. What is in hand comes first. */
export function ProblemBar({ app, state: { problem, refusal, unsaved }, rest }: LateProps) {
  const exportLog = () => void app.act((actions) => actions.exportLog());
  return (
    <div role="alert">
      {unsaved.length > 0 && refusal && (
        <Bar problem={refusal} rest={rest}>
          <button onClick={exportLog}>{rest.exportLog}</button>
        </Bar>
      )}
      {problem && <Bar problem={problem} rest={rest} />}
    </div>
  );
}

interface BarProps extends Pick<LateProps, 'rest'> {
  readonly problem: Problem;
  readonly children?: ComponentChildren;
}

function Bar({ problem, rest, children }: BarProps) {
  const kind = problemKind(problem);
  return (
    <section class="Bar problem">
      <p>{rest.problems[kind]}</p>
      {kind === 'outdated' ? (
        <button onClick={() => location.reload()}>{rest.reload}</button>
      ) : (
        problem.retry && <button onClick={problem.retry}>{rest.retry}</button>
      )}
      {children}
    </section>
  );
}
