import { milestoneAfter } from '../../domain/milestones';
import type { Streak } from '../../domain/streak';
import type { TodayWords } from '../words/en';

interface Props {
  /** Undefined until the log has been read: the number's place is kept. */
  readonly streak: Streak | undefined;
  readonly words: TodayWords;
  /** Days in the last 28 stand in for the run. */
  readonly isHidden: boolean;
}

/** The run in days; the ring around it is the way to the next milestone. */
export function StreakRing({ streak, words, isHidden }: Props) {
  const current = (isHidden ? streak?.last28 : streak?.current) ?? 0;
  const label =
    current > 0
      ? isHidden
        ? words.ofLast28
        : words.inARow(current)
      : streak?.best
        ? words.newRun
        : words.firstDay;
  return (
    <div class="StreakRing">
      <svg viewBox="0 0 224 224" aria-hidden="true">
        <circle cx="112" cy="112" r="106" />
        {current > 0 && (
          <circle
            class="way"
            cx="112"
            cy="112"
            r="106"
            pathLength="100"
            stroke-dasharray={`${(100 * current) / (isHidden ? 28 : milestoneAfter(current))} 100`}
          />
        )}
      </svg>
      <p>
        <b class={current ? undefined : 'word'}>{streak && (current || words.dayOne)}</b>{' '}
        <span>{streak && label}</span>
      </p>
    </div>
  );
}
