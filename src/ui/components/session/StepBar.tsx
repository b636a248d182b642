import { locate, type Place } from '../../../domain/player';
import type { Plan } from '../../../domain/routine';

/** How far the massage has come, a segment a step. Each is as long as its step. */
export const StepBar = ({
  plan,
  place,
  name,
}: {
  readonly plan: Plan;
  readonly place: Place;
  readonly name: string;
}) => (
  <ol class="StepBar" aria-label={name}>
    {plan.map(({ step, seconds }, i) => {
      const inStep = i === place.index ? seconds * 1000 - locate(plan, place.position).stepLeft : 0;
      const share = i < place.index ? 1 : inStep / (seconds * 1000);
      return (
        <li key={step} aria-current={i === place.index ? 'step' : undefined}>
          <span style={{ transform: `scaleX(${share})` }} />
        </li>
      );
    })}
  </ol>
);
