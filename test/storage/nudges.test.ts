import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from '@jest/globals';
import { addDays, instantAt } from '../../src/domain/day';
import type { NudgeDay } from '../../src/domain/nudge';
import type { NudgeWords } from '../../src/domain/nudge-text';
import { createDatabase, type Database } from '../../src/storage/database';
import {
  answerNudge,
  claimNudge,
  loadAskingFacts,
  loadDeviceId,
  readNudgeFacts,
  saveAlarm,
  turnDown,
  unclaimNudge,
  type Waking,
} from '../../src/storage/nudges';
import { addSession, deleteSession } from '../../src/storage/sessions';
import { saveSetting } from '../../src/storage/settings';
import { day, draft, pause } from '../support/builders';
import { contents, freshDisk, plant } from '../support/database';

const words = JSON.parse(readFileSync('static/content/en/nudges.json', 'utf8')) as NudgeWords;
const TODAY = day('2026-11-22');
const NOW = new Date('2026-11-22T20:00:00.000Z');

let database: Database;
beforeEach(async () => {
  freshDisk();
  database = createDatabase();
  await saveSetting(database, 'reminder', { on: true, time: 1200 }, NOW);
});

const waking = (change: Partial<Waking> = {}): Waking => ({
  at: NOW,
  utcOffset: 0,
  isPermitted: true,
  isOnScreen: false,
  isRareWake: false,
  ...change,
});
const ledger = async (): Promise<unknown[]> => [...(await contents(database, 'nudges')).values()];
const later = (hours: number): Date => new Date(NOW.getTime() + hours * 3_600_000);

test('a nudge is decided on and written down at once', async () => {
  const { known, decision, text } = await claimNudge(database, waking(), words);
  expect(decision).toEqual({ kind: 'usual', isSilent: false });
  expect(words.nudges.usual).toContainEqual(text);
  expect(known).toMatchObject({ today: TODAY, isPaused: false, isMassaging: false, usual: undefined });
  expect(await ledger()).toEqual([
    { day: TODAY, shown: [{ kind: 'usual', at: NOW.toISOString(), textId: text?.id }] },
  ]);
});

test('any number that wake at once claim one', async () => {
  const other = createDatabase();
  const claims = await Promise.all(
    [database, other, database, other].map((each, i) =>
      claimNudge(each, waking({ isRareWake: i % 2 === 0 }), words),
    ),
  );
  expect(claims.filter(({ text }) => text)).toHaveLength(1);
  expect(await ledger()).toMatchObject([{ shown: [{ kind: 'usual' }] }]);
  other.close();
});

test('a claim is taken back when nothing could be shown, and can be made again', async () => {
  await claimNudge(database, waking(), words);
  await unclaimNudge(database, TODAY, NOW);
  expect(await ledger()).toEqual([{ day: TODAY, shown: [] }]);
  expect((await claimNudge(database, waking({ at: later(0.1) }), words)).text).toBeDefined();
});

test('taking a claim back leaves the others', async () => {
  await claimNudge(database, waking(), words);
  await unclaimNudge(database, TODAY, later(1));
  expect(await ledger()).toMatchObject([{ shown: [{ kind: 'usual' }] }]);
});

test('a second nudge of a day stands beside the first', async () => {
  for (let i = 1; i <= 3; i++) await addSession(database, draft(addDays(TODAY, -i)), NOW);
  await claimNudge(database, waking({ at: new Date('2026-11-22T08:00:00Z'), isRareWake: true }), words);
  await plant(database, 'nudges', {
    day: TODAY,
    shown: [{ kind: 'usual', at: later(-3).toISOString(), textId: 'x' }],
  });
  const { decision } = await claimNudge(database, waking({ at: later(1) }), words);
  expect(decision.kind).toBe('risk');
  expect(await ledger()).toMatchObject([{ shown: [{ kind: 'usual' }, { kind: 'risk' }] }]);
});

test('what lies long back is forgotten when something is shown', async () => {
  const shown = [{ kind: 'usual', at: NOW.toISOString(), textId: 'x' }];
  for (const days of [-121, -120]) await plant(database, 'nudges', { day: addDays(TODAY, days), shown });
  await claimNudge(database, waking(), words);
  expect((await ledger()).map((entry) => (entry as NudgeDay).day)).toEqual([addDays(TODAY, -120), TODAY]);
});

test('only wakings by the system are remembered, the last fourteen', async () => {
  const wakes = async () => (await contents(database, 'device')).get('wakes');
  await claimNudge(database, waking(), words);
  expect(await wakes()).toBeUndefined();
  for (let i = 0; i < 16; i++) await claimNudge(database, waking({ at: later(i), isRareWake: true }), words);
  expect(await wakes()).toEqual(Array.from({ length: 14 }, (_, i) => later(i + 2).toISOString()));
  await plant(database, 'device', ['nonsense', 7], 'wakes');
  expect((await readNudgeFacts(database, waking())).wakes).toEqual(['nonsense']);
});

test('the facts are those of the log: its days, its hours, its pauses, its massage', async () => {
  const at = (on: string) => instantAt(day(on), 1290, 0).toISOString();
  await addSession(database, draft('2026-11-21', { startedAt: at('2026-11-21') }), NOW);
  await addSession(database, draft('2026-11-20', { startedAt: at('2026-11-20') }), NOW);
  await plant(database, 'pauses', pause('2026-11-22', '2026-11-23'));
  await plant(database, 'pauses', { id: 'gone', v: 1, deleted: true, stamp: 'x' });
  await plant(
    database,
    'journal',
    { plan: [{ step: 'daily', seconds: 60 }], lastSeenAt: NOW.toISOString() },
    'current',
  );
  const known = await readNudgeFacts(database, waking());
  expect(known).toMatchObject({ usual: 1290, isPaused: true, isMassaging: true, streak: { current: 2 } });
  await plant(database, 'device', 'nonsense', 'summary');
  expect((await readNudgeFacts(database, waking())).streak.current).toBe(2);
  for (const on of ['2026-11-21', '2026-11-20'])
    await deleteSession(database, { id: `session of ${on}`, day: day(on) }, NOW);
  expect((await readNudgeFacts(database, waking())).streak.current).toBe(0);
});

test('what came of a day is written down; put away counts until something better does', async () => {
  await answerNudge(database, TODAY, 'dismissed', NOW);
  expect(await ledger()).toEqual([{ day: TODAY, shown: [], outcome: 'dismissed' }]);
  await answerNudge(database, TODAY, 'tapped', NOW);
  await answerNudge(database, TODAY, 'dismissed', NOW);
  expect(await ledger()).toEqual([{ day: TODAY, shown: [], outcome: 'tapped' }]);
  await answerNudge(database, TODAY, 'snoozed', NOW);
  expect(await ledger()).toEqual([
    { day: TODAY, shown: [], outcome: 'snoozed', snoozedUntil: later(2).toISOString() },
  ]);
});

test('the answers of the person and the alarm are kept with the device', async () => {
  expect(await loadAskingFacts(database)).toEqual({ asked: {}, alarm: undefined, sessions: 0 });
  await addSession(database, draft('2026-11-21'), NOW);
  await turnDown(database, 'nudges', 1, NOW);
  await turnDown(database, 'nudges', 4, later(1));
  await turnDown(database, 'install', 4, later(1));
  const alarm = { time: 1200, weekdays: [1], timeZone: '' };
  await saveAlarm(database, alarm);
  expect(await loadAskingFacts(database)).toEqual({
    asked: {
      nudges: [
        { at: NOW.toISOString(), sessions: 1 },
        { at: later(1).toISOString(), sessions: 4 },
      ],
      install: [{ at: later(1).toISOString(), sessions: 4 }],
    },
    alarm,
    sessions: 1,
  });
  expect(await loadDeviceId(database)).toMatch(/^[a-z2-7]{8}$/);
});
