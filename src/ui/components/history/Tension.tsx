import { dayFromNumber } from '../../../domain/day';
import { MIN_PAIRS, tensionChange, tensionOverTime } from '../../../domain/tension-change';
import { dayFormat } from './formats';
import { Chart } from './Chart';
import type { SectionProps } from './section';

const POINTS = 24;

/** Tension before and after: what the notes say, and how sure that is. Never more. */
export function Tension({ rest: { history: words }, tally }: SectionProps) {
  const change = tally && tensionChange(tally.pairs);
  const points = change ? tensionOverTime(tally.pairs, POINTS) : [];
  const [long, short] = [dayFormat({ dateStyle: 'medium' }), dayFormat({ day: 'numeric', month: 'short' })];
  const label = (from: number, to: number): string =>
    words.runDates(long(dayFromNumber(from)), long(dayFromNumber(to)));
  const ends = points.length > 1 ? [points[0]?.from ?? 0, points.at(-1)?.to ?? 0] : [];
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
            kind="line"
            points={points.map(({ from, to, before, after, pairs }) => ({
              label: label(from, to),
              values: [before, after],
              text: words.tensionPoint(before, after, pairs),
            }))}
            top={10}
            say={String}
            below={ends.map((day) => short(dayFromNumber(day)))}
            columns={[words.columns.day, words.columns.tension]}
            asTable={words.asTable}
          />
          <p class="muted">{words.tensionLimits}</p>
        </>
      )}
    </section>
  );
}
