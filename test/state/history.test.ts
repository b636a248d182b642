import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Entry } from '../../src/domain/entry';
import type { Session } from '../../src/domain/session';
import { problemKind } from '../../src/state/problem';
import type { History, Outcome } from '../../src/state/history';
import { day, session } from '../support/builders';
import { contents, freshDisk, plant } from '../support/database';
import { log, openTab, startClocks, type Clocks, type Tab } from '../support/tab';

let clocks: Clocks;
let tab: Tab;
beforeEach(async () => {
  freshDisk();
  clocks = startClocks();
  tab = openTab(clocks);
  await tab.app.open();
});
afterEach(() => {
  tab.close();
  jest.useRealTimers();
});

/** What comes of something that is done with the history. */
async function using<T>(work: (history: History) => Promise<T>): Promise<T | undefined> {
  let result: T | undefined;
  await tab.app.act(async ({ history }) => {
    result = await work(history);
  });
  return result;
}
const kind = (): string | undefined => {
  const { problem } = tab.state();
  return problem && problemKind(problem);
};
const logged = async (): Promise<readonly Session[]> => (await log(tab)) as Session[];
const entry: Entry = { time: 1_200, minutes: 7, note: 'warm oil' };
const FRIDAY = day('2026-11-20');
const add = (on = FRIDAY, said = entry): Promise<Outcome | undefined> =>
  using((history) => history.add(on, said));

describe('a day', () => {
  test('can be filled in, and counts', async () => {
    expect(await add()).toBe('saved');
    expect(await logged()).toMatchObject([{ day: FRIDAY, note: 'warm oil', addedLater: true }]);
    expect(tab.state().streak.best).toBe(1);
    await tab.undo();
    expect(await logged()).toMatchObject([{ deleted: true }]);
  });

  test('ahead cannot', async () => {
    expect(await add(day('2026-11-23'))).toBe('ahead');
    expect(await logged()).toEqual([]);
  });

  test('is told with its sessions', async () => {
    await add();
    expect(await using((history) => history.between(FRIDAY, FRIDAY))).toMatchObject([{ note: 'warm oil' }]);
    expect(await using((history) => history.between(day('2026-11-21'), day('2026-11-22')))).toEqual([]);
  });
});

describe('a session', () => {
  test('can be changed, and taken back', async () => {
    await add();
    const [before] = await logged();
    if (!before) throw new Error('it was logged');
    expect(await using((history) => history.edit(before, { ...entry, note: '', minutes: 9 }))).toBe('saved');
    expect(await logged()).toMatchObject([{ durationSeconds: 540, startedAt: before.startedAt }]);
    await tab.undo();
    expect(await logged()).toMatchObject([{ durationSeconds: 420, note: 'warm oil' }]);
  });

  test('cannot be moved ahead of now; refused by the disk, it stays in the form', async () => {
    await tab.app.act((actions) => actions.logToday());
    const [today] = await logged();
    if (!today) throw new Error('it was logged');
    expect(await using((history) => history.edit(today, { ...entry, time: 23 * 60 }))).toBe('ahead');
    tab.refused = 'sessions';
    expect(await using((history) => history.edit(today, { ...entry, time: 600 }))).toBe('refused');
    expect(kind()).toBe('full');
  });

  test('that is gone needs no form any more', async () => {
    await add();
    const [before] = await logged();
    if (!before) throw new Error('it was logged');
    await using((history) => history.remove(before));
    expect(await using((history) => history.edit(before, { ...entry, minutes: 8 }))).toBe('saved');
    expect(tab.state().notice?.kind).toBe('gone');
  });
});

describe('the tally', () => {
  test('counts the whole log once, and again when it has changed', async () => {
    await add();
    const first = await using((history) => history.tally());
    expect(first?.sessions).toBe(1);
    expect(await using((history) => history.tally())).toBe(first);
    await add(day('2026-11-19'));
    expect((await using((history) => history.tally()))?.sessions).toBe(2);
  });

  test('that fails is counted anew', async () => {
    await add();
    const run = jest.spyOn(tab.database, 'run').mockRejectedValueOnce(new DOMException('', 'DataError'));
    await using((history) => history.tally());
    run.mockRestore();
    expect((await using((history) => history.tally()))?.sessions).toBe(1);
  });
});

test('notes are found by their words and years, the newest first', async () => {
  for (const [on, note] of [
    ['2025-11-20', 'warm oil'],
    ['2026-11-20', 'Oil, very WARM'],
    ['2026-11-21', 'cold'],
    ['2026-11-22', undefined],
  ] as const)
    await plant(tab.database, 'sessions', session(on, note === undefined ? {} : { note }));
  const [from, to] = [day('2000-01-01'), day('2100-01-01')];
  const search = (words: string, first = from, most = 9) =>
    using((history) => history.search(words, first, to, most)).then((found) => ({
      days: found?.sessions.map(({ day }) => day),
      count: found?.count,
    }));
  expect(await search('warm oil')).toEqual({ days: ['2026-11-20', '2025-11-20'], count: 2 });
  expect(await search('warm oil', day('2026-01-01'))).toEqual({ days: ['2026-11-20'], count: 1 });
  expect(await search('', from, 1)).toEqual({ days: ['2026-11-21'], count: 3 });
});

describe('a break', () => {
  const holiday = { id: 'holiday', v: 1, from: day('2026-11-21'), to: day('2026-11-22') } as const;

  test('holds at once, and can be taken back', async () => {
    await add(FRIDAY);
    expect(tab.state().streak.current).toBe(0);
    expect(await using(({ pauses }) => pauses.put(holiday))).toBe(true);
    expect(tab.state()).toMatchObject({ notice: { kind: 'paused' }, streak: { current: 1 } });
    await tab.undo();
    expect(tab.state()).toMatchObject({ pauses: [], streak: { current: 0 } });
  });

  test('that is changed goes back to what it was, its reason too', async () => {
    await using(({ pauses }) => pauses.put(holiday));
    await using(({ pauses }) => pauses.put({ ...holiday, to: day('2026-11-30'), reason: 'sea' }));
    await tab.undo();
    expect(tab.state().pauses).toMatchObject([{ to: '2026-11-22', reason: '' }]);
  });

  test('that is deleted can be put back', async () => {
    await using(({ pauses }) => pauses.put({ ...holiday, reason: 'sea' }));
    const [known] = tab.state().pauses;
    expect(known && (await using(({ pauses }) => pauses.remove(known)))).toBe(true);
    expect(tab.state()).toMatchObject({ pauses: [], notice: { kind: 'unpaused' } });
    await tab.undo();
    expect(tab.state().pauses).toMatchObject([{ ...holiday, reason: 'sea' }]);
  });

  test('that is refused says so, and can be tried again', async () => {
    tab.refused = 'pauses';
    expect(await using(({ pauses }) => pauses.put(holiday))).toBe(false);
    expect(kind()).toBe('full');
    tab.refused = undefined;
    await tab.retry();
    expect(tab.state()).toMatchObject({ pauses: [holiday], problem: undefined });
    tab.refused = 'pauses';
    expect(await using(({ pauses }) => pauses.remove(holiday))).toBe(false);
    tab.refused = undefined;
    await tab.retry();
    expect(tab.state().pauses).toEqual([]);
  });
});

describe('what the device remembers', () => {
  test('is read, whatever stands there', async () => {
    expect(tab.state().remembered).toBeUndefined();
    await plant(tab.database, 'device', 'garbage', 'celebrated');
    await plant(tab.database, 'device', null, 'asked');
    await using((history) => history.remember());
    expect(tab.state().remembered).toEqual({ celebrated: 0, asked: {} });
  });

  test('celebrates a milestone once', async () => {
    await using((history) => history.remember());
    await using((history) => history.celebrated(14));
    expect(tab.state().remembered?.celebrated).toBe(14);
    expect((await contents(tab.database, 'device')).get('celebrated')).toBe(14);
    await using((history) => history.remember());
    expect(tab.state().remembered).toEqual({ celebrated: 14, asked: {} });
  });

  test('puts the question of the night once; No begins days at midnight', async () => {
    await using((history) => history.answerDayStart(true));
    expect(tab.state()).toMatchObject({
      settings: { dayStart: 240 },
      remembered: { asked: { dayStart: clocks.wall().toISOString() } },
    });
    await using((history) => history.answerDayStart(false));
    expect(tab.state().settings.dayStart).toBe(0);
    await using((history) => history.remember());
    expect(tab.state().remembered?.asked.dayStart).toBe(clocks.wall().toISOString());
  });
});
