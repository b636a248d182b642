import { longestRuns, restDaysOf } from '../../../domain/runs';
import { dayFormat } from './formats';
import type { SectionProps } from './section';

const SHOWN = 5;

/** The longest runs with their dates, and what the rest days did. */
export function Runs({ state: { streak }, rest: { history: words } }: SectionProps) {
  const runs = longestRuns(streak.spans, SHOWN);
  const { earned, used } = restDaysOf(streak.spans);
  const date = dayFormat({ dateStyle: 'medium' });
  const longest = runs[0]?.days ?? 1;
  return (
    <section class="card" aria-labelledby="runs">
      <h2 id="runs">{words.runsTitle}</h2>
      <ol class="runs">
        {runs.map(({ from, to, days }) => (
          <li key={from}>
            <b>{words.runDays(days)}</b> <span class="muted">{words.runDates(date(from), date(to))}</span>
            <i style={{ inlineSize: `${(100 * days) / longest}%` }} />
          </li>
        ))}
      </ol>
      {(earned > 0 || used > 0) && <p class="muted">{words.restDays(earned, used, streak.restDaysLeft)}</p>}
    </section>
  );
}
