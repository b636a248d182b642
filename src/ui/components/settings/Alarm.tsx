import { Component } from 'preact';
import { googleLink, isSameAlarm } from '../../../domain/ics';
import type { Reminders } from '../../../state/reminders';
import { timeOfDay } from '../../time';
import type { SectionProps } from './section';
import { Switch } from './Switch';

interface Props extends SectionProps {
  readonly reminders: Reminders;
}

/** The one reminder that rings at its minute, whatever becomes of the app and the network. */
export class Alarm extends Component<Props> {
  override componentDidMount(): void {
    this.#prepare();
  }

  override componentDidUpdate({ reminders: before, rest }: Props): void {
    if (!isSameAlarm(before.nextAlarm, this.props.reminders.nextAlarm) || rest !== this.props.rest)
      this.#prepare();
  }

  #prepare(): void {
    const { app, rest } = this.props;
    void app.act(({ reminders }) => reminders.prepareAlarm(rest.reminders.event).catch(() => undefined));
  }

  override render() {
    const { app, reminders, rest, state } = this.props;
    const { reminder, alarm, nextAlarm, alarmWay, place } = reminders;
    const words = rest.reminders;
    const time = timeOfDay(nextAlarm.time);
    const isStale = reminder.calendar && alarm !== undefined && !isSameAlarm(alarm, nextAlarm);
    const name = reminder.calendar ? words.addAgain(time) : words.addAlarm(time);
    const handOver = (): void => void app.act((actions) => actions.reminders.handOverAlarm());
    const isApple = nextAlarm.timeZone === '';
    return (
      <div class="Alarm">
        <h3>{words.alarm}</h3>
        <p>{words.alarmText}</p>
        {isStale && <p class="warning">{words.stale}</p>}
        {alarmWay === 'link' ? (
          <a class="button" href="reminder.ics" onClick={handOver}>
            {name}
          </a>
        ) : (
          <button disabled={!alarmWay} onClick={handOver}>
            {name}
          </button>
        )}
        {place.os === 'android' && (
          <a
            class="button"
            href={googleLink(nextAlarm, words.event, state.day, state.settings.length)}
            target="_blank"
            rel="noreferrer"
            onClick={() => void app.act((actions) => actions.reminders.handOverAlarm('elsewhere'))}
          >
            {words.google}
          </a>
        )}
        <p class="muted">
          {isApple ? words.appleHint : place.os === 'android' ? words.androidHint : words.otherHint}
        </p>
        <Switch
          name={words.inCalendar}
          isOn={reminder.calendar}
          hint="in-calendar-hint"
          onSwitch={(calendar) => void app.act((actions) => actions.reminders.set({ calendar }))}
        />
        <p class="muted" id="in-calendar-hint">
          {words.inCalendarHint}
        </p>
      </div>
    );
  }
}
