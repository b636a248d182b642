import { dayFromNumber } from '../../domain/day';
import { LENGTHS, type Settings } from '../../domain/settings';
import { streakOf } from '../../domain/streak';
import { dayFormat, locale } from '../locale';
import type { LateProps } from '../screen';

export { default as css } from './SettingsScreen.css';

const THEMES = ['system', 'light', 'dark'] as const;
const DAY_STARTS = [0, 60, 120, 180, 240, 300, 360];

/** A time of day as the reader writes it. */
const timeOfDay = (minutes: number): string =>
  new Intl.DateTimeFormat(locale(), {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'UTC',
  }).format(new Date(minutes * 60_000));

interface ChoiceProps<T> {
  readonly legend: string;
  readonly name: string;
  readonly options: readonly { readonly value: T; readonly label: string; readonly text: string }[];
  readonly chosen: T;
  readonly onChoose: (value: T) => void;
}

/** A few options side by side, one of them chosen. */
const Choice = <T extends string | number>({ legend, name, options, chosen, onChoose }: ChoiceProps<T>) => (
  <fieldset class="Choice">
    <legend>{legend}</legend>
    <div>
      {options.map(({ value, label, text }) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            aria-label={label}
            checked={value === chosen}
            onChange={() => {
              onChoose(value);
            }}
          />
          <span>{text}</span>
        </label>
      ))}
    </div>
  </fieldset>
);

export function SettingsScreen({ app, state, rest: { settings: words } }: LateProps) {
  const { settings, streak, done, pauses, day } = state;
  const change = <K extends keyof Settings>(id: K, value: Settings[K]): void => {
    void app.act((actions) => actions.change(id, value));
  };
  const { restDays } = settings;
  // Switching rest days reads the past anew: what would become of the run is said first.
  const otherwise = streakOf(done, pauses, day, { ...settings, restDays: !restDays }).current;
  const first = streak.spans[0];
  return (
    <main class="SettingsScreen">
      <h1 tabIndex={-1}>{words.title}</h1>
      <section class="card">
        <Choice
          legend={words.length}
          name="length"
          options={LENGTHS.map((n) => ({ value: n, label: words.minutes(n), text: String(n) }))}
          chosen={settings.length}
          onChoose={(length) => {
            change('length', length);
          }}
        />
        <p class="muted">{words.lengthHint}</p>
      </section>
      <section class="card">
        <label class="row">
          <span>{words.restDays}</span>
          <input
            type="checkbox"
            role="switch"
            checked={restDays}
            aria-describedby="rest-days-hint"
            onChange={() => {
              change('restDays', !restDays);
            }}
          />
        </label>
        <p class="muted" id="rest-days-hint">
          {words.restDaysHint} {streak.best > 0 && words.wouldBe(!restDays, otherwise)}
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
        <Choice
          legend={words.theme}
          name="theme"
          options={THEMES.map((theme) => ({
            value: theme,
            label: words.themes[theme],
            text: words.themes[theme],
          }))}
          chosen={settings.theme}
          onChoose={(theme) => {
            change('theme', theme);
          }}
        />
      </section>
      <section class="card">
        <h2>{words.log}</h2>
        <p class="muted">
          {first
            ? words.logText(dayFormat({ dateStyle: 'long' })(dayFromNumber(first.from)))
            : words.emptyLog}
        </p>
        <p class="muted">{state.isOfflineReady ? words.offline : words.online}</p>
        <p class="muted">{`${words.version} ${VERSION}`}</p>
      </section>
    </main>
  );
}
