import { addDays, type Day } from './day';
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

/** Characters that a reason may have. */
export const REASON_LENGTH = 200;

/** Whether a pause has begun and is not over on a day. */
export const isRunning = ({ from, to }: Pick<Pause, 'from' | 'to'>, today: Day): boolean =>
  from <= today && today <= to;

/** A pause that is ended on a day: that day is open again; undefined when nothing of it is left. */
export const endedBefore = (pause: Pause, today: Day): Pause | undefined =>
  pause.from < today ? { ...pause, to: addDays(today, -1) } : undefined;
