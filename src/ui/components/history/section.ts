import type { Day } from '../../../domain/day';
import type { Tally } from '../../../domain/tally';
import type { LateProps } from '../../screen';

/** What every section of History is given. */
export interface SectionProps extends LateProps {
  /** Undefined until the whole log has been counted. */
  readonly tally: Tally | undefined;
  readonly onOpen: (day: Day) => void;
}
