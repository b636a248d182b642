import { DEFAULT_CUES, type Cues } from '../../src/domain/cues';
import type { Given } from './aids';
import type { Tab } from './tab';

/** Chimes, vibration and the voice. */
export const EVERYTHING: Cues = { ...DEFAULT_CUES, voice: true };

/** What was given of a kind from a second of the massage on, with the second. */
export type Heard = (what: Given['what'], since?: number) => (readonly [second: number, how: string])[];

/** Begins a massage with cues, and lets the lead-in pass. */
export async function startWith(tab: Tab, cues: Partial<Cues>): Promise<Heard> {
  await tab.app.act(({ change }) => change('cues', { ...EVERYTHING, ...cues }));
  await tab.start();
  const zero = tab.device.monotonic() / 1000;
  return (what, since = -5) =>
    tab.guide
      .heard(what, zero + since - 1e-6)
      .map(([at, how]) => [Math.round((at - zero) * 1000) / 1000, how] as const);
}
