import { dayNumber, type Day } from './day';
import type { NudgeDay, NudgeKind } from './nudge';
import type { Streak } from './streak';

/** The words of a notification. `hidden` stands in for a body that tells the streak, where streaks are hidden. */
export interface NudgeText {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly hidden?: string;
}

type Counted = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** All that is said outside the app, from nudges.json. In bodies, {days}, {last28} and {minutes} are counted. */
export interface NudgeWords {
  readonly nudges: Readonly<Record<NudgeKind, readonly NudgeText[]>>;
  readonly counted: Readonly<Record<'days' | 'last28' | 'minutes', Counted>>;
  readonly actions: Readonly<Record<'done' | 'later' | 'undo', string>>;
  readonly saved: NudgeText;
  readonly test: NudgeText;
}

/** The text for a day: they take turns, and none comes twice running. */
export function pickText(
  texts: readonly NudgeText[],
  day: Day,
  ledger: readonly NudgeDay[],
): NudgeText | undefined {
  const shown = ledger.flatMap((entry) => entry.shown).toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const last = shown.findLast(({ textId }) => texts.some(({ id }) => id === textId))?.textId;
  const fresh = texts.filter(({ id }) => id !== last);
  return fresh[dayNumber(day) % fresh.length] ?? texts[0];
}

/** What a text is told. */
export interface Told {
  readonly streak: Pick<Streak, 'current' | 'last28'>;
  readonly hideStreaks: boolean;
  readonly minutes: number;
}

/** The body of a text with its numbers put in, in a language. */
export function bodyOf(
  { body, hidden }: NudgeText,
  { counted }: Pick<NudgeWords, 'counted'>,
  { streak, hideStreaks, minutes }: Told,
  language: string,
): string {
  const numbers: Readonly<Record<keyof NudgeWords['counted'], number>> = {
    days: streak.current,
    last28: streak.last28,
    minutes,
  };
  const rules = new Intl.PluralRules(language);
  return (hideStreaks ? (hidden ?? body) : body).replace(
    /\{(days|last28|minutes)\}/g,
    (_, name: keyof typeof numbers) => {
      const n = numbers[name];
      const forms = counted[name];
      return (forms[rules.select(n)] ?? forms.other).replace('{n}', String(n));
    },
  );
}
