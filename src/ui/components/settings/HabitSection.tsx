import { streakOf } from '../../../domain/streak';
import { weekOf } from '../../../domain/calendar';
import { dayFormat } from '../../locale';
import { timeOfDay } from '../../time';
import type { SectionProps } from './section';
import { Switch } from './Switch';

const DAY_STARTS = [0, 60, 120, 180, 240, 300, 360];

/** Monday first, then every other day. */
const WEEK_STARTS = [1, 2, 3, 4, 5, 6, 0];

/** When a day begins, and what a missed one costs. */
export function HabitSection({ state, rest: { settings: words }, change }: SectionProps) {
  const { settings, streak, done, pauses, day } = state;
  const { restDays } = settings;
  const weekdays = weekOf(day, 0).map(dayFormat({ weekday: 'long' }));
  // Switching rest days reads the past anew: what would become of the run is said first.
  const otherwise = streakOf(done, pauses, day, { ...settings, restDays: !restDays }).current;
  return (
    <>
      <section class="card">
        <Switch
          name={words.restDays}
          isOn={restDays}
          hint="rest-days-hint"
          onSwitch={(isOn) => {
            change('restDays', isOn);
          }}
        />
        <p class="muted" id="rest-days-hint">
          {words.restDaysHint}{' '}
          {streak.best > 0 && !settings.hideStreaks && words.wouldBe(!restDays, otherwise)}
        </p>
      </section>
      <section class="card">
        <label class="row">
          <span>{words.dayStart}</span>
          <select
            value={settings.dayStart}
            aria-describedby="day-start-hint"
            onChange={(event) => {
              change('dayStart', Number(event.currentTarget.value));
            }}
          >
            {[...new Set([...DAY_STARTS, settings.dayStart])]
              .sort((a, b) => a - b)
              .map((minutes) => (
                <option key={minutes} value={minutes}>
                  {timeOfDay(minutes)}
                </option>
              ))}
          </select>
        </label>
        <p class="muted" id="day-start-hint">
          {words.dayStartHint}
        </p>
      </section>
      <section class="card">
        <label class="row">
          <span>{words.weekStart}</span>
          <select
            value={String(settings.weekStart)}
            onChange={(event) => {
              const { value } = event.currentTarget;
              change('weekStart', value === 'locale' ? value : Number(value));
            }}
          >
            <option value="locale">{words.weekStartLocale}</option>
            {WEEK_STARTS.map((weekday) => (
              <option key={weekday} value={weekday}>
                {weekdays[weekday]}
              </option>
            ))}
          </select>
        </label>
      </section>
      <section class="card">
        <Switch
          name={words.hideStreaks}
          isOn={settings.hideStreaks}
          hint="hide-streaks-hint"
          onSwitch={(isOn) => {
            change('hideStreaks', isOn);
          }}
        />
        <p class="muted" id="hide-streaks-hint">
          {words.hideStreaksHint}
        </p>
      </section>
    </>
  );
}
