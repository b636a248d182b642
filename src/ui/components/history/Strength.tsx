import { Component } from 'preact';
import { dayFromNumber } from '../../../domain/day';
import { lowPlaces, strengthCurve } from '../../../domain/strength';
import { Chart } from './Chart';
import { Choices } from './Choices';
import { dayFormat, endsOf } from './formats';
import { Pager } from './Pager';
import type { SectionProps } from './section';

/** Days on a page, and points that the curve is drawn by: one a week. */
const YEAR = 365;
const POINTS = 60;

interface State {
  readonly isWhole: boolean;
  /** 0 is the last year, -1 the one before. */
  readonly page: number;
}

/** How firm the habit is, what that means, and how it came about. */
export class Strength extends Component<SectionProps, State> {
  override state: State = { isWhole: false, page: 0 };

  override render() {
    const { state, rest } = this.props;
    const { history: words } = rest;
    const { isWhole, page } = this.state;
    const { spans } = state.streak;
    const [begun, now] = [spans[0]?.from, spans.at(-1)?.to];
    if (begun === undefined || now === undefined) return null;
    const last = isWhole ? now : Math.max(begun, now + page * YEAR);
    const first = isWhole ? begun : Math.max(begun, last - YEAR + 1);
    const curve = strengthCurve(spans, first).slice(0, last - first + 1);
    const [long, medium] = [dayFormat({ dateStyle: 'long' }), dayFormat({ dateStyle: 'medium' })];
    const at = (i: number) => dayFromNumber(first + i);
    const places = lowPlaces(curve, POINTS);
    const span = words.runDates(medium(at(0)), medium(dayFromNumber(last)));
    return (
      <section class="card" aria-labelledby="strength">
        <h2 id="strength">{words.strengthTitle}</h2>
        <p class="muted">{words.strengthText}</p>
        {now - begun >= YEAR && (
          <>
            <Choices
              of="strength"
              all={[
                [false, words.oneYear],
                [true, words.allYears],
              ]}
              chosen={isWhole}
              onChoose={(isWhole) => {
                this.setState({ isWhole, page: 0 });
              }}
            />
            <Pager
              names={words.turn(words.strengthTitle)}
              isFirst={first <= begun}
              isLast={isWhole || page === 0}
              onTurn={(pages) => {
                this.setState({ page: page + pages });
              }}
            >
              {span}
            </Pager>
          </>
        )}
        <Chart
          name={words.strengthTitle}
          span={span}
          kind="line"
          points={places.map((i) => ({
            label: long(at(i)),
            values: [curve[i] ?? 0],
            text: words.percent(curve[i] ?? 0),
          }))}
          top={1}
          say={words.percent}
          below={endsOf(at(0), dayFromNumber(last))}
          columns={[words.columns.day, words.columns.strength]}
          asTable={words.asTable}
        />
      </section>
    );
  }
}
