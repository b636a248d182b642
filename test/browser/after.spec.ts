import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { EVENING, openAt, run, startMassage, TO_THE_END } from './massage';
import { readSessions } from './records';
import { daysTo, seed, session } from './seed';

const today = async (page: Page) => (await readSessions(page)).filter(({ day }) => day === '2026-11-22');
const saved = (page: Page) => expect(page.getByRole('status').first()).toContainText('Saved.');

test('What the massage has changed is said, and without a touch the screen closes itself', async ({
  page,
}) => {
  await seed(page, { sessions: daysTo('2026-11-21', 6).map((day) => session(day)) });
  await openAt(page, EVENING);
  await startMassage(page);
  await run(page, TO_THE_END);
  await saved(page);
  const main = page.getByRole('main');
  await expect(main).toContainText('Saved. Day 7.');
  await expect(main).toContainText('7 minutes.');
  await expect(main).toContainText('A milestone: 7 days.');
  await expect(main).toContainText('You have earned a rest day.');
  await expect(main).toContainText('Four minutes or more on the scalp: a full massage.');
  await run(page, 19);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Done');
  await run(page, 1);
  await expect(main).toContainText('7 days in a row');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
});

test('Tension and a note are optional, and on disk when they say so', async ({ page }) => {
  await openAt(page, EVENING);
  await startMassage(page);
  await run(page, TO_THE_END);
  await saved(page);
  const scale = page.getByRole('group', { name: 'And how tense now?' });
  await scale.getByRole('radio', { name: '3', exact: true }).click(); // shown once it is on disk
  await expect.poll(() => today(page)).toMatchObject([{ tensionAfter: 3 }]);
  await run(page, 60); // touched: it stays
  const note = page.getByRole('textbox', { name: 'A note, if you like' });
  await note.fill('Soft shoulders');
  await page.getByRole('button', { name: 'Save the note' }).click();
  await expect(page.getByText('Note saved.', { exact: true })).toBeVisible();
  expect(await today(page)).toMatchObject([{ tensionAfter: 3, note: 'Soft shoulders' }]);
  await page.getByRole('button', { name: 'Back to Today' }).click();
  await expect(page.getByRole('main')).toContainText('1 day in a row');
});

test('A note that is half written when the phone’s way back leaves the screen is kept', async ({ page }) => {
  await openAt(page, EVENING);
  await startMassage(page);
  await run(page, TO_THE_END);
  await saved(page);
  await page.getByRole('textbox', { name: 'A note, if you like' }).fill('Soft shoul');
  await page.goBack();
  await expect(page.getByRole('main')).toContainText('1 day in a row');
  await expect.poll(() => today(page)).toMatchObject([{ note: 'Soft shoul' }]);
});

test('A note that cannot be saved stays in its field, and Try again saves it', async ({ page }) => {
  await openAt(page, EVENING);
  await startMassage(page);
  await run(page, TO_THE_END);
  await saved(page);
  await page.evaluate(() => {
    const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')?.value as () => IDBRequest;
    Object.assign(IDBObjectStore.prototype, {
      put(this: IDBObjectStore, ...args: []): IDBRequest {
        if ('isFull' in globalThis) throw new DOMException('Full', 'QuotaExceededError');
        return put.apply(this, args);
      },
    });
    Object.assign(globalThis, { isFull: true });
  });
  const note = page.getByRole('textbox', { name: 'A note, if you like' });
  await note.fill('Soft shoulders');
  await page.getByRole('button', { name: 'Save the note' }).click();
  await expect(page.getByRole('alert')).toContainText('Your device is full');
  await expect(note).toHaveValue('Soft shoulders');
  await expect(page.getByText('Note saved.', { exact: true })).toHaveCount(0);
  await page.evaluate(() => Reflect.deleteProperty(globalThis, 'isFull'));
  await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => today(page)).toMatchObject([{ note: 'Soft shoulders' }]);
});

test('Discarded right after, it is out of the log, until Undo', async ({ page }) => {
  await openAt(page, EVENING);
  await startMassage(page);
  await run(page, TO_THE_END);
  await saved(page);
  await page.getByRole('button', { name: 'Discard' }).click();
  await expect(page.getByRole('main')).toContainText('Day 1');
  expect(await today(page)).toEqual([]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('main')).toContainText('1 day in a row');
  expect(await today(page)).toMatchObject([{ durationSeconds: 420 }]);
});

test('After three massages without an answer the question is not put any more, until Settings says so', async ({
  page,
}) => {
  await seed(page, { sessions: daysTo('2026-11-21', 3).map((day) => session(day)) });
  await openAt(page, EVENING);
  await startMassage(page);
  await run(page, TO_THE_END);
  await saved(page);
  await expect(page.getByRole('textbox', { name: 'A note, if you like' })).toBeVisible();
  await expect(page.getByRole('group', { name: 'And how tense now?' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Back to Today' }).click();
  await page.getByRole('link', { name: 'Settings' }).click();
  const question = page.getByRole('switch', { name: 'Ask how tense I am' });
  await expect(question).not.toBeChecked();
  await question.click();
  await expect(question).toBeChecked();
  await page.getByRole('link', { name: 'Today' }).click();
  await page.getByRole('link', { name: 'Length, plan and guidance' }).click();
  await expect(page.getByRole('group', { name: 'How tense are you now?' })).toBeVisible();
});
