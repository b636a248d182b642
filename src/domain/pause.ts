import type { Day } from './day';
import type { Stamp } from './stamp';

/** Days that the person declared not to count, both ends included. */
export interface Pause {
  readonly id: string;
  readonly v: 1;
  readonly from: Day;
  readonly to: Day;
  readonly reason?: string;
  readonly stamp: Stamp;
}
