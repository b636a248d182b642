import type { Page } from '@playwright/test';
import { expect, test as base } from './fixtures';
import type { Host } from './host';
import { waitForCopy } from './massage';
import { startPhone, type Phone } from './phone';
import { deleteDatabase, readSessions } from './records';
import { daysTo, seed, session } from './seed';

const test = base.extend<{ phone: Phone }>({
  phone: async ({ host }, use, info) => {
    const phone = await startPhone(host, info.outputPath('phone'));
    await use(phone);
    await phone.stop();
  },
});

/** Due all day, whatever the hour in which the test runs. */
const ALL_DAY = { on: true, time: 0, quietFrom: 0, quietTo: 0, risk: false };
const STAMP = '2026-11-22T20:07:00.000Z-0000-seedseed';

const daysBefore = (count: number): string[] =>
  daysTo(new Date().toISOString().slice(0, 10), count + 1).slice(0, -1);

/** Opens the app with a log of some days up to yesterday, with nudges due all day, installed and allowed to nudge. */
async function setUp(phone: Phone, host: Host, days: number): Promise<Page> {
  const page = await phone.open();
  await page.goto(host.url);
  await seed(page, {
    sessions: daysBefore(days).map((day) => session(day, { startedAt: `${day}T12:00:00.000Z` })),
    settings: [
      { id: 'dayStart', v: 1, value: 0, stamp: STAMP },
      { id: 'reminder', v: 1, value: ALL_DAY, stamp: STAMP },
    ],
  });
  await phone.allow('granted');
  await page.goto(host.url);
  await waitForCopy(page);
  await phone.install(page);
  await page.reload();
  await expect.poll(() => tags(page)).toEqual(['nudge']);
  return page;
}

const tags = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const { periodicSync } = registration as unknown as {
      periodicSync: { getTags: () => Promise<string[]> };
    };
    return periodicSync.getTags();
  });

/** Closes the app, takes the network away, and lets the system wake the worker. */
async function wakeAlone(phone: Phone, host: Host, app: Page): Promise<void> {
  await app.close();
  await host.stop();
  await phone.sleep();
  await phone.wake();
  await expect.poll(() => phone.shown()).toHaveLength(1);
}

const NO_DAEMON = 'There is no notification daemon to tap with.';

test('The installed app, closed and without a network, is woken, nudges, and logs a tap on Done', async ({
  phone,
  host,
}) => {
  await wakeAlone(phone, host, await setUp(phone, host, 3));
  expect(await phone.badge()).toBe(1);
  test.skip(!phone.daemon, NO_DAEMON);
  const nudge = await phone.nextShown();
  expect(nudge.actions).toEqual(expect.arrayContaining(['Done', 'Later today']));

  await phone.sleep();
  phone.daemon?.tap(nudge.id, '0');
  const told = await phone.nextShown();
  expect(told.title).toBe('Logged for today');
  expect(told.body).toContain('4 days in a row.');
  expect(phone.context.pages()).toHaveLength(1);
  await expect.poll(() => phone.badge()).toBe(0);

  const app = await phone.open();
  await expect(app.getByRole('main')).toContainText('4 days in a row');
  const logged = async () => (await readSessions(app)).filter(({ source }) => source === 'notification');
  expect(await logged()).toMatchObject([{ durationSeconds: 420, steps: [] }]);
  phone.daemon?.tap(told.id, '0'); // Undo
  await expect(app.getByRole('main')).toContainText('3 days in a row');
  expect(await logged()).toEqual([]);
});

test('What was done on a notification is not lost with the database either', async ({ phone, host }) => {
  test.skip(!phone.daemon, NO_DAEMON);
  await wakeAlone(phone, host, await setUp(phone, host, 3));
  phone.daemon?.tap((await phone.nextShown()).id, '0');
  expect((await phone.nextShown()).title).toBe('Logged for today');

  const beside = await phone.context.newPage(); // the app itself would copy the log in time
  await beside.goto(`${host.url}icons/icon.svg`);
  await deleteDatabase(beside);
  const app = await phone.open();
  await app.getByRole('button', { name: 'Bring it back' }).click();
  await expect(app.getByRole('main')).toContainText('4 days in a row');
  expect((await readSessions(app)).filter(({ source }) => source === 'notification')).toHaveLength(1);
});

test('Later today puts it off, a tap opens Today, and nobody is nudged again at once', async ({
  phone,
  host,
}) => {
  test.skip(!phone.daemon, NO_DAEMON);
  await wakeAlone(phone, host, await setUp(phone, host, 3));
  phone.daemon?.tap((await phone.nextShown()).id, '1');
  await expect.poll(() => phone.shown()).toEqual([]);
  await phone.wake();
  await phone.wake();

  const app = await phone.open();
  await app.getByRole('link', { name: 'Settings' }).click();
  await app.getByRole('button', { name: 'Send a test now' }).click();
  const trial = await phone.nextShown();
  expect(trial.title).toBe('This is a test');
  expect(await phone.shown()).toHaveLength(1);
  await expect(app.getByText(/The last wake-ups: (.*, ){2,}/)).toBeVisible();
  phone.daemon?.tap(trial.id, 'default');
  await expect(app.getByRole('heading', { name: 'Today’s massage' })).toBeVisible();
  expect(await readSessions(app)).toHaveLength(3);
});
