import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { EVENING, openAt, startButton, waitForCopy } from './massage';
import { readSetting } from './records';
import { daysTo, seed, session } from './seed';

/** A browser that has not been asked yet, and answers so when it is. How often it was asked stands in `asked`. */
const willAnswer = (page: Page, answer: 'granted' | 'denied' | 'default'): Promise<unknown> =>
  page.addInitScript((answer) => {
    let permission = 'default';
    Object.assign(globalThis, { asked: 0 });
    Object.defineProperty(Notification, 'permission', { get: () => permission });
    Object.defineProperty(Notification, 'requestPermission', {
      value: () => {
        (globalThis as unknown as { asked: number }).asked++;
        permission = answer;
        return Promise.resolve(answer);
      },
    });
  }, answer);

const asked = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as unknown as { asked: number }).asked);

const card = (page: Page) => page.getByRole('region', { name: /Want a nudge/ });
const press = (page: Page, name: string) => page.getByRole('button', { name }).click();

/** The first massage is done: it was logged at 20:00, and so began at 19:53. */
async function logFirst(page: Page): Promise<void> {
  await openAt(page, EVENING);
  await press(page, 'I already did it');
  await press(page, 'Log it');
  await expect(page.getByText('Saved. 1 day in a row.')).toBeVisible();
}

async function openReminders(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByRole('heading', { name: 'Reminders' })).toBeVisible();
}

const nudgeSwitch = (page: Page) => page.getByRole('switch', { name: 'Nudge me' });

test('After the first massage, and not before, it asks; then the browser does; then reminders are on', async ({
  page,
}) => {
  await willAnswer(page, 'granted');
  await page.clock.install({ time: EVENING });
  await page.goto('');
  await waitForCopy(page);
  await expect(card(page)).toBeHidden();
  await logFirst(page);
  await expect(page.getByText('Want a nudge at about 19:53, when you usually do it?')).toBeVisible();
  expect(await asked(page)).toBe(0);
  await press(page, 'Yes, please');
  await expect(card(page)).toBeHidden();
  expect(await asked(page)).toBe(1);
  await openReminders(page);
  await expect(nudgeSwitch(page)).toBeChecked();
});

test('Turned down, it asks again after three more massages', async ({ page }) => {
  await willAnswer(page, 'default');
  await logFirst(page);
  await press(page, 'Not now');
  await expect(card(page)).toBeHidden();
  for (let more = 1; more <= 3; more++) {
    await press(page, 'I already did it');
    await press(page, 'Log it');
    await expect(page.getByRole('status')).toContainText('Saved.');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(card(page))[more < 3 ? 'toBeHidden' : 'toBeVisible']();
  }
  expect(await asked(page)).toBe(0);
});

test('Refused by the browser, it says how to allow it, and leads to the calendar', async ({ page }) => {
  await willAnswer(page, 'denied');
  await logFirst(page);
  await press(page, 'Yes, please');
  await expect(page.getByText(/Your browser keeps notifications off.*To allow them:/)).toBeVisible();
  await press(page, 'To Settings');
  await expect(page.getByText('Notifications are blocked for Kneadly')).toBeVisible();
  await expect(nudgeSwitch(page)).not.toBeChecked();
  await expect(page.getByRole('heading', { name: 'Calendar alarm' })).toBeVisible();
});

test('Times, days, quiet hours and the cue are kept, and a time in quiet hours is said at once', async ({
  page,
}) => {
  await willAnswer(page, 'granted');
  await logFirst(page);
  await openReminders(page);
  await nudgeSwitch(page).click();
  await page.getByRole('radio', { name: 'At a time of my own' }).click();
  await page.getByLabel('Time', { exact: true }).fill('23:00');
  await expect(page.getByText(/23:00 lies in your quiet hours/)).toBeVisible();
  await page.getByLabel('From', { exact: true }).fill('23:30');
  await expect(page.getByText(/lies in your quiet hours/)).toBeHidden();
  await page.getByLabel('It goes with').fill('after brushing my teeth');
  await page.getByRole('checkbox', { name: 'Sunday' }).click(); // leaves the field, too: both are kept
  await expect(page.getByText('At 23:15, unless a rest day')).toBeVisible();
  const kept = {
    time: 23 * 60,
    quietFrom: 23.5 * 60,
    cue: 'after brushing my teeth',
    weekdays: [1, 2, 3, 4, 5, 6],
  };
  await expect.poll(() => readSetting(page, 'reminder')).toMatchObject(kept);
  await page.reload();
  await expect(page.getByLabel('Time', { exact: true })).toHaveValue('23:00');
  await expect(page.getByRole('checkbox', { name: 'Sunday' })).not.toBeChecked();
  await expect(page.getByLabel('It goes with')).toHaveValue('after brushing my teeth');
});

test('The band says when it is usual, that its time has come, and what is at stake', async ({ page }) => {
  const days = daysTo('2026-11-21', 5);
  await seed(page, { sessions: days.map((day) => session(day, { startedAt: `${day}T19:30:00.000Z` })) });
  await openAt(page, new Date('2026-11-22T12:00:00Z'));
  const main = page.getByRole('main');
  await expect(main).toContainText('You usually do this around 19:30.');
  await page.clock.runFor(8 * 3_600_000);
  await expect(main).toContainText('It is past 19:30, your time for this.');
  await page.clock.runFor(3_600_000);
  await expect(main).toContainText('5 days in a row lead up to today. One minute is enough to carry on.');
  await expect(startButton(page)).toBeEnabled();
});

test('The calendar alarm is made without a network, and the usual nudge then stays silent', async ({
  page,
  host,
}) => {
  await logFirst(page);
  await waitForCopy(page);
  await openReminders(page);
  const link = page.getByRole('link', { name: 'Add an alarm at 19:53' });
  await expect(link).toBeVisible();
  await host.stop();
  const download = page.waitForEvent('download');
  await link.click();
  const file = await readFile(await (await download).path(), 'utf8');
  expect((await download).suggestedFilename()).toBe('kneadly.ics');
  expect(file).toContain('\r\nDTSTART;TZID=Europe/London:20261122T195300\r\n');
  expect(file).toContain('\r\nRRULE:FREQ=DAILY\r\n');
  await expect(page.getByRole('switch', { name: 'The alarm is in my calendar' })).toBeChecked();
  await expect(page.getByRole('link', { name: 'Add it again at 19:53' })).toBeVisible();
});
