import { expect, test } from './fixtures';
import { EVENING, openAt, run, startButton, startMassage } from './massage';
import { readSessions } from './records';
import { daysTo, seed, session } from './seed';

const DAYS = daysTo('2026-11-22', 3);

test('A journal of unknown shape is set aside, and a massage can be started', async ({ page }) => {
  await seed(page, { journal: { v: 99, plan: 'another' }, sessions: DAYS.map((day) => session(day)) });
  await openAt(page, new Date('2026-11-23T20:00:00Z'));
  await expect(page.getByRole('main')).toContainText('3 days in a row');
  await startMassage(page);
  await run(page, 70);
  await page.getByRole('button', { name: 'Finish here' }).click();
  await expect(page.getByRole('status')).toContainText('Saved. Day 4.');
});

test('A journal with a plan of unknown steps does not keep the app from starting', async ({ page }) => {
  const journal = {
    v: 1,
    id: 'odd',
    day: '2026-11-22',
    startedAt: '2026-11-22T19:59:00.000Z',
    utcOffset: 0,
    timeZone: 'Europe/London',
    plan: [
      { step: 'elbows', seconds: 100 },
      { step: 'toes', seconds: 200 },
      { step: 'daily', seconds: 10 },
    ],
    pausedMs: 0,
    skippedMs: 0,
    lastSeenAt: '2026-11-22T19:59:30.000Z',
    seq: 3,
  };
  await seed(page, { journal });
  await page.clock.install({ time: EVENING });
  await page.goto('#/session');
  await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
  await page
    .getByRole('link', { name: 'Today' })
    .or(page.getByRole('button', { name: /Finish here|Back to Today/ }))
    .first()
    .click();
  await expect(page.getByRole('main')).toContainText(/Today’s massage|Done|That was short/);
});

test('Settings that make no sense load as their defaults', async ({ page }) => {
  const stamp = '2026-11-20T20:00:00.000Z-0000-seedseed';
  await seed(page, {
    settings: [
      { id: 'length', v: 1, value: 'long', stamp },
      { id: 'dayStart', v: 1, value: -7, stamp },
      { id: 'theme', v: 1, value: { colour: 'plaid' }, stamp },
      { id: 'restDays', v: 1, stamp },
      { id: '__proto__', v: 1, value: 1, stamp },
      { id: 'from-the-future', v: 9, value: [1, 2, 3], stamp },
    ],
  });
  await page.goto('');
  await expect(startButton(page)).toContainText('7 min · 10 steps');
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByRole('radio', { name: '7 minutes' })).toBeChecked();
  await expect(page.getByRole('switch', { name: 'Rest days' })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'As the device' })).toBeChecked();
  await page.getByRole('radio', { name: 'Dark' }).click();
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
  await expect(page.getByRole('status')).toContainText('Setting saved.');
});

test('A summary of unknown shape, or a wrong one, is counted anew from the log', async ({ page }) => {
  for (const summary of [{ v: 2, days: 'many' }, { v: 1, runs: [[1, 99_999]], crossings: {} }, null]) {
    await seed(page, { sessions: DAYS.map((day) => session(day)), device: { summary } });
    await page.clock.install({ time: EVENING });
    await page.goto('');
    await expect(page.getByRole('main')).toContainText('3 days in a row');
  }
});

test('Sessions of unknown shape are left alone and do not keep the others from counting', async ({
  page,
}) => {
  const odd = [
    session('2026-02-30', { id: 'no-such-day' }),
    session('2026-11-10', { id: 'newer', v: 2, somethingNew: true }),
    session('2026-11-12', { id: 'short', durationSeconds: 12 }),
    { id: 'gone', v: 1, deleted: true, stamp: '2026-11-20T20:00:00.000Z-0000-seedseed' },
  ];
  await seed(page, { sessions: [...odd, ...DAYS.map((day) => session(day))] });
  await openAt(page, new Date('2026-11-23T12:00:00Z'));
  await expect(page.getByRole('main')).toContainText('3 days in a row');
  await page.getByRole('button', { name: 'I already did it' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Log it' }).click();
  await expect(page.getByRole('main')).toContainText('4 days in a row');
  expect((await readSessions(page)).map(({ id }) => id)).toEqual(
    expect.arrayContaining(['no-such-day', 'newer', 'short']),
  );
});
