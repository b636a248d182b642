import { minutes } from './counted';

/** What is said aloud, beside the words of the routine. */
export const spoken = {
  begin: (n: number) => `${minutes(n)}. Get comfortable.`,
  next: (name: string) => `Next: ${name}.`,
  summary: (days: number | undefined, n: number) =>
    `${days === undefined ? '' : `Day ${days}. `}${n > 0 ? `${minutes(n)}.` : ''}`,
  step: (number: number, of: number) => `Step ${number} of ${of}`,
};
