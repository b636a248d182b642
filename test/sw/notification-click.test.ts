import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { addDays } from '../../src/domain/day';
import type { Database } from '../../src/storage/database';
import { addSession } from '../../src/storage/sessions';
import { saveSetting } from '../../src/storage/settings';
import { draft } from '../support/builders';
import { contents } from '../support/database';
import {
  EVENING,
  liveOn,
  outcomeOn,
  startDevice,
  TODAY,
  type Device,
  type Nudging,
  type Shown,
} from '../support/worker';

// Not by name: the worker is compiled in a world of its own, with the types of workers.
const [nudgeModule, clickModule] = ['../../sw/nudge', '../../sw/notification-click'];
const { nudge, showTest } = (await import(nudgeModule)) as {
  nudge: (nudging: Nudging, isRareWake: boolean) => Promise<void>;
  showTest: (nudging: Nudging) => Promise<void>;
};
const { answer, dismiss } = (await import(clickModule)) as {
  answer: (nudging: Nudging, notification: Shown, action: string) => Promise<void>;
  dismiss: (nudging: Nudging, notification: Shown) => Promise<void>;
};

let phone: Device;
beforeEach(async () => {
  phone = await startDevice();
});
afterEach(() => {
  phone.database.close();
});

test('Done logs today’s massage once, and says so with a way back', async () => {
  await addSession(phone.database, draft(addDays(TODAY, -1)), EVENING);
  await nudge(phone.nudging, false);
  const notification = phone.first();
  await Promise.all([
    answer(phone.nudging, notification, 'done'),
    answer(phone.nudging, notification, 'done'),
  ]);
  const sessions = (await liveOn(phone)).filter(({ day }) => day === TODAY);
  expect(sessions).toMatchObject([
    { source: 'notification', durationSeconds: 420, steps: [], id: notification.data.id },
  ]);
  expect(phone.shown()).toHaveLength(1);
  expect(phone.first()).toMatchObject({ title: 'Logged for today', body: '2 days in a row.', silent: true });
  expect(phone.openWindow).not.toHaveBeenCalled();
  expect(phone.nudging.announce).toHaveBeenCalled();
  expect(phone.badge.at(-1)).toBe('cleared');
  expect(await outcomeOn(phone)).toBe('done');
  // Beside the database as well, before it was said.
  const { id, day } = sessions[0] ?? {};
  expect(phone.nudging.note).toHaveBeenCalledWith(
    expect.objectContaining({ id, day, stamp: expect.any(String) }),
  );
});

test('Undo takes it back', async () => {
  await nudge(phone.nudging, false);
  await answer(phone.nudging, phone.first(), 'done');
  expect(phone.first().actions).toEqual([{ action: 'undo', title: 'Undo' }]);
  await answer(phone.nudging, phone.first(), 'undo');
  expect(await liveOn(phone)).toEqual([]);
  expect(phone.shown()).toEqual([]); // two hours have not gone by
  expect(phone.badge.at(-1)).toBe('set');
});

test('Done for a day that is done already adds nothing', async () => {
  await nudge(phone.nudging, false);
  await addSession(phone.database, draft(TODAY), EVENING);
  await answer(phone.nudging, phone.first(), 'done');
  expect(await liveOn(phone)).toHaveLength(1);
  expect(phone.first()).toMatchObject({ title: 'Logged for today', actions: [] });
});

test('Done when its day is over logs nothing, and opens Today', async () => {
  await nudge(phone.nudging, false);
  phone.wait(9);
  await answer(phone.nudging, phone.first(), 'done');
  expect(await liveOn(phone)).toEqual([]);
  expect(phone.openWindow).toHaveBeenCalledWith('./');
});

test('Done that cannot be saved opens the app', async () => {
  await nudge(phone.nudging, false);
  const run: Database['run'] = (stores, mode, work) =>
    mode === 'readwrite'
      ? Promise.reject(new DOMException('', 'QuotaExceededError'))
      : phone.database.run(stores, mode, work);
  await answer({ ...phone.nudging, database: { ...phone.database, run } }, phone.first(), 'done');
  expect(phone.openWindow).toHaveBeenCalledTimes(1);
  expect(await liveOn(phone)).toEqual([]);
});

test('Later today snoozes for two hours', async () => {
  await saveSetting(phone.database, 'reminder', { on: true, time: 1080, quietFrom: 0, quietTo: 0 }, EVENING);
  await nudge(phone.nudging, false);
  await answer(phone.nudging, phone.first(), 'later');
  expect(await outcomeOn(phone)).toBe('snoozed');
  phone.wait(1.9);
  await nudge(phone.nudging, false);
  expect(phone.shown()).toEqual([]);
  phone.wait(0.1);
  await nudge(phone.nudging, false);
  expect(phone.shown()).toHaveLength(1);
});

test('a tap brings the open page to Today, or opens one', async () => {
  await nudge(phone.nudging, false);
  await answer(phone.nudging, phone.first(), '');
  expect(phone.openWindow).toHaveBeenCalledWith('./');
  expect(await outcomeOn(phone)).toBe('tapped');
  const page = phone.open('hidden');
  await showTest(phone.nudging);
  await answer(phone.nudging, phone.first(), '');
  expect(page.focus).toHaveBeenCalledTimes(1);
  expect(page.postMessage).toHaveBeenCalledWith('show Today');
  expect(phone.openWindow).toHaveBeenCalledTimes(1);
});

test('a nudge that is put away is no answer', async () => {
  await nudge(phone.nudging, false);
  await dismiss(phone.nudging, phone.first());
  expect(await outcomeOn(phone)).toBe('dismissed');
  const { data, ...rest } = phone.first();
  await answer(phone.nudging, phone.first(), 'later');
  await dismiss(phone.nudging, { ...rest, data: { ...data, kind: 'saved' } });
  expect(await outcomeOn(phone)).toBe('snoozed');
});

test('a test looks like a nudge and counts as none', async () => {
  await showTest(phone.nudging);
  expect(phone.first()).toMatchObject({ title: 'This is a test', data: { kind: 'test' } });
  await answer(phone.nudging, phone.first(), '');
  expect((await contents(phone.database, 'nudges')).get(TODAY)).not.toHaveProperty('outcome');
});
