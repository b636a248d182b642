import { strengthOf } from '../../../domain/strength';
import type { SectionProps } from './section';

/** What a person asks first, as numbers. With streaks hidden, none of them is one. */
export function Numbers({ state, rest: { history: words }, tally }: SectionProps) {
  const { streak, settings } = state;
  const numbers: readonly (readonly [string, string] | false)[] = [
    !settings.hideStreaks && [String(streak.current), words.current],
    !settings.hideStreaks && [String(streak.best), words.best],
    [String(streak.last28), words.last28],
    [words.percent(strengthOf(streak.spans)), words.strength],
    [tally ? words.duration(total(tally.byDay)) : words.counting, words.total],
    [tally ? String(tally.sessions) : words.counting, words.sessions],
  ];
  return (
    <section aria-labelledby="numbers">
      <h2 id="numbers" class="unseen">
        {words.numbers}
      </h2>
      <dl class="Numbers">
        {numbers.map(
          (number) =>
            number && (
              <div key={number[1]} class="card">
                <dt>{number[1]}</dt>
                <dd>{number[0]}</dd>
              </div>
            ),
        )}
      </dl>
      {tally && tally.full > 0 && <p class="muted">{words.fullOnes(tally.full)}</p>}
    </section>
  );
}

const total = (byDay: ReadonlyMap<number, number>): number => {
  let seconds = 0;
  for (const part of byDay.values()) seconds += part;
  return seconds;
};
