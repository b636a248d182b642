import { Component } from 'preact';
import { CUE_LENGTH, isQuiet, placeOf, riskTime, timeOf, type Reminder } from '../../../domain/reminder';
import { timeOfDay } from '../../time';
import { Alarm } from './Alarm';
import { Choice } from './Choice';
import type { SectionProps } from './section';
import { Switch } from './Switch';
import { TimeField } from './TimeField';
import { Truths } from './Truths';
import { Weekdays } from './Weekdays';

interface State {
  readonly isTested: boolean;
}

/** When to be reminded, when not, and what will come of it on this device. */
export class RemindersSection extends Component<SectionProps, State> {
  override state: State = { isTested: false };

  override componentDidMount(): void {
    void this.props.app.act(({ reminders }) => reminders.look().catch(() => undefined));
  }

  #set(change: Partial<Reminder>): void {
    void this.props.app.act(({ reminders }) => reminders.set(change));
  }

  #switch(isOn: boolean): void {
    void this.props.app.act(({ reminders }) => (isOn ? reminders.turnOn() : reminders.set({ on: false })));
  }

  override render() {
    const { state, rest } = this.props;
    const { reminders } = state;
    const words = rest.reminders;
    if (!reminders) return null; // it has not been read yet, or cannot be
    const { reminder, leave, isStopped } = reminders;
    return (
      <section class="RemindersSection card" aria-labelledby="reminders">
        <h2 id="reminders">{words.title}</h2>
        <Switch
          name={words.on}
          isOn={reminder.on}
          hint="nudge-hint"
          onSwitch={(isOn) => {
            this.#switch(isOn);
          }}
        />
        <p class="muted" id="nudge-hint">
          {words.onHint}
        </p>
        {isStopped && (
          <p class="stopped">
            {words.stopped}{' '}
            <button onClick={() => void this.props.app.act((actions) => actions.reminders.again())}>
              {words.again}
            </button>
          </p>
        )}
        {reminder.on && this.#details(reminder)}
        <Truths {...this.props} reminders={reminders} />
        {reminder.on && leave === 'granted' && this.#test()}
        <Alarm {...this.props} reminders={reminders} />
      </section>
    );
  }

  #details(reminder: Reminder) {
    const { state, rest } = this.props;
    const words = rest.reminders;
    const { dayStart } = state.settings;
    const usual = state.reminders?.usual;
    const time = timeOf(reminder, usual);
    const isOwn = reminder.time !== 'usual';
    const risk = riskTime(reminder, time, dayStart);
    return (
      <>
        <Choice
          legend={words.when}
          name="reminder-time"
          options={[
            {
              value: 'usual',
              label: words.usual(timeOfDay(timeOf({ ...reminder, time: 'usual' }, usual))),
              text: words.usual(timeOfDay(timeOf({ ...reminder, time: 'usual' }, usual))),
            },
            { value: 'own', label: words.atTime, text: words.atTime },
          ]}
          chosen={isOwn ? 'own' : 'usual'}
          onChoose={(value) => {
            this.#set({ time: value === 'usual' ? 'usual' : time });
          }}
        />
        {isOwn && (
          <TimeField
            name={words.time}
            minutes={time}
            onSet={(minutes) => {
              this.#set({ time: minutes });
            }}
          />
        )}
        {isQuiet(reminder, time) && (
          <p class="warning" role="status">
            {words.inQuiet(timeOfDay(time))}
          </p>
        )}
        <Weekdays
          {...this.props}
          chosen={reminder.weekdays}
          onChoose={(weekdays) => {
            this.#set({ weekdays });
          }}
        />
        <fieldset class="quiet-hours" aria-describedby="quiet-hint">
          <legend>{words.quiet}</legend>
          <TimeField
            name={words.from}
            minutes={reminder.quietFrom}
            onSet={(quietFrom) => {
              this.#set({ quietFrom });
            }}
          />
          <TimeField
            name={words.to}
            minutes={reminder.quietTo}
            onSet={(quietTo) => {
              this.#set({ quietTo });
            }}
          />
        </fieldset>
        <p class="muted" id="quiet-hint">
          {words.quietHint}
        </p>
        <Switch
          name={words.risk}
          isOn={reminder.risk}
          hint="risk-hint"
          onSwitch={(isOn) => {
            this.#set({ risk: isOn });
          }}
        />
        <p class="muted" id="risk-hint">
          {words.riskHint(timeOfDay(placeOf(risk % 1440, 0)))}
        </p>
        <label class="cue">
          <span>{words.cue}</span>
          <input
            type="text"
            maxLength={CUE_LENGTH}
            placeholder={words.cuePlaceholder}
            value={reminder.cue ?? ''}
            aria-describedby="cue-hint"
            autocomplete="off"
            onChange={(event) => {
              this.#set({ cue: event.currentTarget.value.trim() });
            }}
          />
        </label>
        <p class="muted" id="cue-hint">
          {words.cueHint}
        </p>
      </>
    );
  }

  #test() {
    const words = this.props.rest.reminders;
    const test = (): void => {
      this.setState({ isTested: true });
      void this.props.app.act(({ reminders }) => {
        reminders.test();
      });
    };
    return (
      <>
        <button onClick={test}>{words.test}</button>
        <p class="muted" role="status">
          {this.state.isTested && words.tested}
        </p>
      </>
    );
  }
}
