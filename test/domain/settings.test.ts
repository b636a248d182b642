import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DEFAULT_SETTINGS, settingsFrom } from '../../src/domain/settings';

test('without records everything has its default', () => {
  expect(settingsFrom([])).toEqual({
    length: 7,
    dayStart: 240,
    restDays: true,
    theme: 'system',
    hideStreaks: false,
    weekStart: 'locale',
  });
});

test('records stand over the defaults, one by one', () => {
  expect(
    settingsFrom([
      { id: 'length', value: 10 },
      { id: 'restDays', value: false },
    ]),
  ).toEqual({ ...DEFAULT_SETTINGS, length: 10, restDays: false });
});

describe('a value is taken', () => {
  test.each([
    ['length', 5],
    ['length', 10],
    ['dayStart', 0],
    ['dayStart', 360],
    ['restDays', false],
    ['theme', 'light'],
    ['theme', 'dark'],
    ['theme', 'system'],
    ['hideStreaks', true],
    ['weekStart', 0],
    ['weekStart', 6],
    ['weekStart', 'locale'],
  ])('%s %p', (id, value) => {
    expect(settingsFrom([{ id, value }])).toEqual({ ...DEFAULT_SETTINGS, [id]: value });
  });
});

describe('a value that makes no sense loads as the default', () => {
  const nonsense: readonly (readonly [string, readonly unknown[]])[] = [
    ['length', [4, 11, 7.5, '7', NaN, null, undefined]],
    ['dayStart', [-1, 361, 0.5, '240', NaN, null, undefined]],
    ['restDays', [0, 1, 'true', null, undefined]],
    ['theme', ['', 'blue', 0, null, undefined]],
    ['hideStreaks', [0, 'true', null, undefined]],
    ['weekStart', [-1, 7, 1.5, '1', 'monday', null, undefined]],
  ];
  const all = nonsense.flatMap(([id, values]) => values.map((value) => [id, value] as const));
  test.each(all)('%s %p', (id, value) => {
    expect(settingsFrom([{ id, value }])).toEqual(DEFAULT_SETTINGS);
  });
});

test('a setting with an inside is left as it is stored, for what reads it', () => {
  for (const id of ['cues', 'plan', 'reminder'])
    expect(settingsFrom([{ id, value: { on: 1 } }])).toEqual({ ...DEFAULT_SETTINGS, [id]: { on: 1 } });
});

test('settings of a later version are left alone', () => {
  for (const id of ['sauna', 'toString', '__proto__', 'constructor'])
    expect(settingsFrom([{ id, value: true }])).toEqual(DEFAULT_SETTINGS);
});

test('whatever is stored, the settings make sense', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ id: fc.constantFrom(...Object.keys(DEFAULT_SETTINGS)), value: fc.jsonValue() })),
      (records) => {
        const { length, dayStart, restDays, theme } = settingsFrom(records);
        expect([5, 6, 7, 8, 9, 10]).toContain(length);
        expect(dayStart >= 0 && dayStart <= 360 && Number.isInteger(dayStart)).toBe(true);
        expect(typeof restDays).toBe('boolean');
        expect(['system', 'light', 'dark']).toContain(theme);
      },
    ),
  );
});
