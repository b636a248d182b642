import { dayFromNumber } from '../../../domain/day';
import { MIN_PAIRS, tensionChange, tensionOverTime } from '../../../domain/tension-change';
import { dayFormat, endsOf } from './formats';
import { Chart } from './Chart';
import type { SectionProps } from './section';

const POINTS = 24;

/** Tension before and after: what the notes say, and how sure that is. Never more. */
export function Tension({ rest: { history: words }, tally }: SectionProps) {
  const change = tally && tensionChange(tally.pairs);
  const points = change ? tensionOverTime(tally.pairs, POINTS) : [];
  const long = dayFormat({ dateStyle: 'medium' });
  const label = (from: number, to: number): string =>
    words.runDates(long(dayFromNumber(from)), long(dayFromNumber(to)));
  const [from = 0, to = 0] = [points[0]?.from, points.at(-1)?.to];
  return (
    <section class="card Tension" aria-labelledby="tension">
      <h2 id="tension">{words.tensionTitle}</h2>
      {tally && !change && <p class="muted">{words.tensionFew(tally.pairs.length, MIN_PAIRS)}</p>}
      {change && (
        <>
          <p>{words.tensionMean(change.mean)}</p>
          <p class="muted">
            {words.tensionSure(change.pairs, change.low, change.high, change.spread)}{' '}
            {change.low <= 0 && change.high >= 0 && words.tensionUnsure}
          </p>
          <p class="legend">
            <span class="line-0">{words.before}</span>
            <span class="line-1">{words.after}</span>
          </p>
          <Chart
            name={words.tensionName}
            span={label(from, to)}
            kind="line"
            points={points.map(({ from, to, before, after, pairs }) => ({
              label: label(from, to),
              values: [before, after],
              text: words.tensionPoint(before, after, pairs),
            }))}
            top={10}
            say={String}
            below={endsOf(dayFromNumber(from), dayFromNumber(to))}
            columns={[words.columns.day, words.columns.tension]}
            asTable={words.asTable}
          />
          <p class="muted">{words.tensionLimits}</p>
        </>
      )}
    </section>
  );
}
