import { Component } from 'preact';
import { isPractised } from '../../../domain/done-days';
import { planFrom, planSettingOf } from '../../../domain/plan';
import { planSeconds, type StepId } from '../../../domain/routine';
import { LENGTHS } from '../../../domain/settings';
import { hrefTo } from '../../router';
import type { LateProps } from '../../screen';
import { formatTime } from '../../time';
import { Choice } from '../settings/Choice';
import { GuideChoice } from './GuideChoice';
import { TensionScale } from './TensionScale';

/** What may be left out for once. */
const LEAVE_OUT = ['oil', 'rake', 'ears-neck'] as const satisfies readonly StepId[];

interface Chosen {
  readonly leaveOut: readonly StepId[];
  readonly tension?: number;
}

/** One tap away from the massage: its length, its plan, what guides it, and what to have at hand. */
export class Armed extends Component<LateProps, Chosen> {
  override state: Chosen = { leaveOut: [] };

  override render() {
    const { app, state, rest, go } = this.props;
    const { ready, settings, content, done, asksTension } = state;
    const words = rest.session;
    const { leaveOut, tension } = this.state;
    const setting = planSettingOf(settings);
    const plan = planFrom(settings, leaveOut);
    const toggle = (step: StepId): void => {
      this.setState({
        leaveOut: leaveOut.includes(step) ? leaveOut.filter((id) => id !== step) : [...leaveOut, step],
      });
    };
    return (
      <div class="Armed">
        <button
          class="quiet"
          onClick={() => {
            go('today');
          }}
        >
          {words.toToday}
        </button>
        <h1 tabIndex={-1}>{words.ready}</h1>
        {!isPractised(done) && (
          <section class="checklist">
            <h2>{words.checklist}</h2>
            <ul>
              {words.checks.map((check) => (
                <li key={check}>{check}</li>
              ))}
            </ul>
            <p class="muted">{words.zones}</p>
          </section>
        )}
        <GuideChoice {...this.props} />
        <Choice
          legend={words.length}
          name="length"
          options={LENGTHS.map((n) => ({ value: n, label: words.minutes(n), text: String(n) }))}
          chosen={settings.length}
          onChoose={(length) => void app.act((actions) => actions.change('length', length, true))}
        />
        <fieldset class="leaveOut">
          <legend>{words.leaveOut}</legend>
          <div>
            {LEAVE_OUT.filter((step) => !setting.off.includes(step)).map((step) => (
              <label key={step}>
                <input
                  type="checkbox"
                  checked={leaveOut.includes(step)}
                  onChange={() => {
                    toggle(step);
                  }}
                />
                <span>{words.leaveOuts[step]}</span>
              </label>
            ))}
          </div>
        </fieldset>
        {asksTension && (
          <TensionScale
            question={words.tensionBefore}
            name="before"
            words={words}
            chosen={tension}
            onChoose={(chosen) => {
              this.setState({ tension: chosen });
            }}
          />
        )}
        <section>
          <h2>{words.plan}</h2>
          <p class="muted">{words.planTotal(plan.length, formatTime(planSeconds(plan) * 1000))}</p>
          <ol>
            {plan.map(({ step, seconds }) => (
              <li key={step}>
                <span>{content?.routine[step].title}</span> <span>{words.seconds(seconds)}</span>
              </li>
            ))}
          </ol>
          <p>
            <a href={hrefTo('settings')}>{words.changePlan}</a>
          </p>
        </section>
        <p>{words.safety}</p>
        <button
          class="primary"
          disabled={!ready}
          onClick={() =>
            void app.act(({ player }) => {
              player.start(leaveOut, tension);
            })
          }
        >
          {words.start}
        </button>
      </div>
    );
  }
}
