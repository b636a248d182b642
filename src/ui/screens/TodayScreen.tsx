import type { ComponentChild } from 'preact';
import { dayEndsAt } from '../../domain/day';
import { isRunning } from '../../domain/pause';
import { Icon } from '../components/Icon';
import { StreakRing } from '../components/StreakRing';
import { WeekStrip } from '../components/WeekStrip';
import { dayFormat, weekStartOf } from '../locale';
import { hrefTo } from '../router';
import type { ScreenProps } from '../screen';

interface Props extends ScreenProps {
  readonly onAlreadyDone: () => void;
  /** The length and the number of steps, once that is loaded. */
  readonly plan: string | undefined;
  /** What matters now, once it is loaded; until then its place is kept. */
  readonly band: ComponentChild;
}

/** The streak, the week, and the one button. Before the log is read, what is true for everyone. */
export function TodayScreen({ app, state, words, go, onAlreadyDone, band, plan }: Props) {
  const { ready, settings, journal, damage } = state;
  const streak = ready && !damage ? state.streak : undefined;
  const { best = 0, current = 0, restDaysLeft = 0, last28 = 0, isDoneToday } = streak ?? {};
  const isHidden = settings.hideStreaks;
  const facts = [
    !isHidden && best > current && words.best(best),
    restDaysLeft > 0 && words.restDays(restDaysLeft),
    !isHidden && current === 0 && last28 > 0 && words.last28(last28),
  ];
  const start = (): void => {
    void app.act(({ player }) => {
      player.begin();
      go('session');
    });
  };
  return (
    <main class="TodayScreen">
      <header>
        <p class="meta">
          <span>{streak && dayFormat({ weekday: 'long', day: 'numeric', month: 'long' })(streak.today)}</span>
          <span>
            {streak &&
              !isDoneToday &&
              !state.pauses.some((pause) => isRunning(pause, streak.today)) &&
              words.left(dayEndsAt(state.now, settings.dayStart).getTime() - state.now.getTime())}
          </span>
        </p>
        <h1 tabIndex={-1}>{words.title}</h1>
      </header>
      <div class="run">
        <StreakRing {...{ streak, words, isHidden }} />
        <p class="facts">{facts.filter(Boolean).join(' · ')}</p>
      </div>
      <div class="day">
        <WeekStrip {...{ streak, words }} weekStart={weekStartOf(settings)} />
        {band ?? <p class="TodayBand" />}
        <div class="actions">
          <button
            class={isDoneToday && !journal ? 'start' : 'start primary'}
            disabled={!ready}
            onClick={start}
          >
            <b>{journal ? words.resume : isDoneToday ? words.again : words.start}</b>
            <span>{ready && !journal && plan}</span>
          </button>
          <a class="plan" href={hrefTo('session')} aria-label={words.plan}>
            <Icon name="settings" />
          </a>
          <button disabled={!ready} onClick={onAlreadyDone}>
            {words.alreadyDone}
          </button>
        </div>
      </div>
    </main>
  );
}
