import { dayFromNumber } from '../../../domain/day';
import { strengthCurve } from '../../../domain/strength';
import { dayFormat } from './formats';
import { Chart } from './Chart';
import type { SectionProps } from './section';

/** Days that the curve reaches back, and points that it is drawn with. */
const REACH = 365;
const POINTS = 60;

/** How firm the habit is, what that means, and how it came about. */
export function Strength({ state: { streak }, rest: { history: words } }: SectionProps) {
  const [begun, last] = [streak.spans[0]?.from, streak.spans.at(-1)?.to];
  if (begun === undefined || last === undefined) return null;
  const first = Math.max(begun, last - REACH + 1);
  const curve = strengthCurve(streak.spans, first);
  const step = Math.ceil(curve.length / POINTS);
  const count = Math.floor((curve.length - 1) / step) + 1;
  const days = Array.from({ length: count }, (_, i) => curve.length - 1 - i * step).reverse();
  const [long, short] = [dayFormat({ dateStyle: 'long' }), dayFormat({ day: 'numeric', month: 'short' })];
  const at = (i: number) => dayFromNumber(first + i);
  return (
    <section class="card" aria-labelledby="strength">
      <h2 id="strength">{words.strengthTitle}</h2>
      <p class="muted">{words.strengthText}</p>
      <Chart
        name={words.strengthTitle}
        kind="line"
        points={days.map((i) => ({
          label: long(at(i)),
          values: [curve[i] ?? 0],
          text: words.percent(curve[i] ?? 0),
        }))}
        top={1}
        say={words.percent}
        below={[days[0] ?? 0, days.at(-1) ?? 0]
          .filter((day, i, all) => i === 0 || day !== all[0])
          .map((i) => short(at(i)))}
        columns={[words.columns.day, words.columns.strength]}
        asTable={words.asTable}
      />
    </section>
  );
}
