import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Database } from '../../src/storage/database';
import { addSession } from '../../src/storage/sessions';
import { saveSetting } from '../../src/storage/settings';
import { draft } from '../support/builders';
import { contents } from '../support/database';
import { EVENING, startDevice, TODAY, type Device, type Nudging } from '../support/worker';

// Not by name: the worker is compiled in a world of its own, with the types of workers.
const nudgeModule = '../../sw/nudge';
const { nudge, showTest } = (await import(nudgeModule)) as {
  nudge: (nudging: Nudging, isRareWake: boolean) => Promise<void>;
  showTest: (nudging: Nudging) => Promise<void>;
};

let phone: Device;
beforeEach(async () => {
  phone = await startDevice();
});
afterEach(() => {
  phone.database.close();
});

test('at its time it shows one nudge with two actions, and marks the app', async () => {
  await Promise.all([nudge(phone.nudging, true), nudge(phone.nudging, false), nudge(phone.nudging, true)]);
  expect(phone.shown()).toHaveLength(1);
  expect(phone.showNotification).toHaveBeenCalledTimes(1);
  expect(phone.first()).toMatchObject({
    tag: 'nudge',
    silent: false,
    renotify: true,
    data: { kind: 'usual', day: TODAY },
  });
  expect(phone.first().actions?.map(({ title }) => title)).toEqual(['Done', 'Later today']);
  expect(phone.badge.at(-1)).toBe('set');
});

test('where there are no actions, none are asked for', async () => {
  Reflect.deleteProperty(
    (globalThis as unknown as { Notification: { prototype: object } }).Notification.prototype,
    'actions',
  );
  await nudge(phone.nudging, false);
  expect(phone.first()).not.toHaveProperty('actions');
});

test('while the app can be seen it says nothing; hidden, it does', async () => {
  phone.open('visible');
  await nudge(phone.nudging, false);
  expect(phone.shown()).toEqual([]);
  phone.open('hidden');
  await nudge(phone.nudging, false);
  expect(phone.shown()).toHaveLength(1);
});

test('a nudge that could not be shown may come again', async () => {
  phone.showNotification.mockImplementationOnce(() => Promise.reject(new TypeError('No permission.')));
  await nudge(phone.nudging, false);
  expect((await contents(phone.database, 'nudges')).get(TODAY)).toEqual({ day: TODAY, shown: [] });
  await nudge(phone.nudging, false);
  expect(phone.shown()).toHaveLength(1);
});

test('with storage or words failing it stays silent, and does not throw', async () => {
  phone.nudging.spoken.mockImplementationOnce(() => Promise.reject(new Error('No words.')));
  await nudge(phone.nudging, true);
  const run = (): Promise<never> => Promise.reject(new DOMException('', 'QuotaExceededError'));
  const broken = { ...phone.nudging, database: { run, close: () => undefined } as Database };
  await nudge(broken, true);
  await showTest(broken);
  expect(phone.shown()).toEqual([]);
});

test('a nudge whose massage is done, whose day is over, or that is wanted no more, is closed', async () => {
  await nudge(phone.nudging, false);
  await addSession(phone.database, draft(TODAY), EVENING);
  await nudge(phone.nudging, false);
  expect(phone.shown()).toEqual([]);
  expect(phone.badge.at(-1)).toBe('cleared');

  phone.wait(24);
  await nudge(phone.nudging, false);
  expect(phone.shown()).toHaveLength(1);
  phone.wait(9); // five in the morning
  await nudge(phone.nudging, false);
  expect(phone.shown()).toEqual([]);

  phone.wait(15);
  await nudge(phone.nudging, false);
  expect(phone.shown()).toHaveLength(1);
  await saveSetting(phone.database, 'reminder', { on: false }, EVENING);
  await nudge(phone.nudging, false);
  expect(phone.shown()).toEqual([]);
});
