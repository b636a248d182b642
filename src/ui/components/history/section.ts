import type { Day } from '../../../domain/day';
import type { Tally } from '../../../domain/tally';
import type { LateProps } from '../../screen';

/** What every section of History is given. */
export interface SectionProps extends LateProps {
  /** Undefined until the whole log has been counted. */
  readonly tally: Tally | undefined;
  readonly onOpen: (day: Day) => void;
}

/**
 * Whether two sets of props tell of the same log: the streak is made anew twice a minute, though it is a function of
 * these, and drawing all charts each time would be felt.
 */
export const isSameLog = ({ state: a, rest }: LateProps, { state: b, rest: other }: LateProps): boolean =>
  a.done === b.done &&
  a.pauses === b.pauses &&
  a.settings === b.settings &&
  a.day === b.day &&
  rest === other;
