import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { addDays } from '../../src/domain/day';
import type { NudgeDay, NudgeKind } from '../../src/domain/nudge';
import { bodyOf, pickText, type NudgeText, type NudgeWords } from '../../src/domain/nudge-text';
import { day } from '../support/builders';

const KINDS: readonly NudgeKind[] = ['usual', 'risk', 'early'];
const languages = readdirSync('static/content');
const wordsIn = (language: string): NudgeWords =>
  JSON.parse(readFileSync(`static/content/${language}/nudges.json`, 'utf8')) as NudgeWords;
const english = wordsIn('en');
const TODAY = day('2026-11-22');

test.each(languages)('the words in %s are whole', (language) => {
  const { nudges, counted, actions, saved, test: trial } = wordsIn(language);
  const all = KINDS.flatMap((kind) => nudges[kind]);
  for (const kind of KINDS) expect(nudges[kind].length).toBeGreaterThanOrEqual(5);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  for (const { title, body, hidden } of [...all, saved, trial]) {
    expect([title, body].every((text) => text.length > 0 && text.length < 90)).toBe(true);
    // Where streaks are hidden, none is told; and a lock screen learns nothing about anybody's health.
    expect(body.includes('{days}') && !hidden).toBe(false);
    expect(hidden ?? '').not.toContain('{days}');
    expect(`${title} ${body} ${hidden ?? ''}`).not.toMatch(
      /\b(lost|lose|fail|scalp|hair|headache|pain|stress|massage)/i,
    );
  }
  for (const forms of [counted.days, counted.last28, counted.minutes]) expect(forms.other).toContain('{n}');
  expect(Object.keys(actions)).toEqual(['done', 'later', 'undo']);
});

const told = { streak: { current: 12, last28: 20 }, hideStreaks: false, minutes: 7 };
const text = (body: string, hidden?: string): NudgeText => ({
  id: 'x',
  title: 'x',
  body,
  ...(hidden && { hidden }),
});

test('numbers are put in as the language counts', () => {
  const body = (of: NudgeText, change: Partial<typeof told> = {}) =>
    bodyOf(of, english, { ...told, ...change }, 'en');
  expect(body(text('{days}, {minutes}, {last28}'))).toBe('12 days, 7 minutes, 20 of the last 28 days');
  expect(body(text('{days}'), { streak: { current: 1, last28: 1 } })).toBe('1 day');
  expect(body(text('{days}', '{last28}'), { hideStreaks: true })).toBe('20 of the last 28 days');
  expect(body(text('{minutes}'), { hideStreaks: true })).toBe('7 minutes');
  expect(body(text('{other} {n}'))).toBe('{other} {n}');
  const odd = { counted: { ...english.counted, days: { other: '{n} ×' } } };
  expect(bodyOf(text('{days}'), odd, { ...told, streak: { current: 1, last28: 1 } }, 'en')).toBe('1 ×');
});

test('the text that was shown last is left out, whatever the day and the order of the ledger', () => {
  const [kind, other] = [english.nudges.usual, english.nudges.risk];
  const at = (hour: number): string => `2026-11-21T${String(hour).padStart(2, '0')}:00:00.000Z`;
  for (const last of kind)
    for (let i = 0; i < 2 * kind.length; i++) {
      const older = kind.find(({ id }) => id !== last.id)?.id ?? '';
      const shown = [
        { kind: 'usual' as const, at: at(20), textId: last.id },
        { kind: 'usual' as const, at: at(8), textId: older },
        { kind: 'risk' as const, at: at(22), textId: other[0]?.id ?? '' },
      ];
      for (const ledger of [[{ day: TODAY, shown }], [{ day: TODAY, shown: shown.toReversed() }]]) {
        const fresh = kind.filter(({ id }) => id !== last.id);
        expect(fresh).toContain(pickText(kind, addDays(TODAY, i), ledger));
      }
    }
});

test('texts take turns, and none comes twice running', () => {
  const ledger: NudgeDay[] = [];
  const seen = new Set<string>();
  for (let i = 0; i < 60; i++) {
    const on = addDays(TODAY, i);
    const picked = pickText(english.nudges.risk, on, ledger.toReversed());
    const before = ledger.at(-1)?.shown[1]?.textId;
    expect(picked?.id).not.toBe(before);
    seen.add(picked?.id ?? '');
    const at = (hour: string) => `${on}T${hour}:00:00.000Z`;
    ledger.push({
      day: on,
      shown: [
        { kind: 'usual', at: at('18'), textId: 'usual-kind' },
        { kind: 'risk', at: at('21'), textId: picked?.id ?? '' },
      ],
    });
  }
  expect(seen.size).toBe(english.nudges.risk.length);
});

test('where there is one text it is that one, where there is none there is none', () => {
  const one = text('x');
  const ledger = [{ day: TODAY, shown: [{ kind: 'usual' as const, at: '', textId: 'x' }] }];
  expect(pickText([one], TODAY, ledger)).toBe(one);
  expect(pickText([], TODAY, [])).toBeUndefined();
});
