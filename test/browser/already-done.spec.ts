import { expect, test } from './fixtures';
import { EVENING, openAt, run } from './massage';
import { readSessions } from './records';
import { daysTo, seed, session } from './seed';

test('I already did it, today: it began the length of a massage ago', async ({ page }) => {
  await openAt(page, EVENING);
  await page.getByRole('button', { name: 'I already did it' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Log it' }).click();
  await expect(page.getByRole('status')).toContainText('Saved. 1 day in a row.');
  const [logged] = await readSessions(page);
  expect(logged).toMatchObject({
    day: '2026-11-22',
    startedAt: '2026-11-22T19:53:00.000Z',
    utcOffset: 0,
    durationSeconds: 420,
    steps: [],
    source: 'manual',
  });
  expect(logged).not.toHaveProperty('addedLater');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('main')).toContainText('Day 1');
  expect(await readSessions(page)).toEqual([]);
});

test('I already did it, yesterday at a time', async ({ page }) => {
  await openAt(page, EVENING);
  await page.getByRole('button', { name: 'I already did it' }).click();
  const dialog = page.getByRole('dialog', { name: 'I already did it' });
  await dialog.getByRole('radio', { name: 'Yesterday' }).check();
  await expect(dialog.getByLabel('When did it start?')).toHaveValue('20:00');
  await dialog.getByLabel('When did it start?').fill('21:30');
  await dialog.getByRole('button', { name: 'Log it' }).click();
  await expect(page.getByRole('status')).toContainText('Saved.');
  expect(await readSessions(page)).toMatchObject([
    { day: '2026-11-21', startedAt: '2026-11-21T21:30:00.000Z', source: 'manual', addedLater: true },
  ]);
  await expect(page.getByRole('listitem').filter({ hasText: 'Saturday: done' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('main')).toContainText('Day 1');
  expect(await readSessions(page)).toEqual([]);
});

test('A massage after midnight belongs to the evening it ends', async ({ page }) => {
  await openAt(page, new Date('2026-11-23T00:40:00Z'));
  await page.getByRole('button', { name: 'I already did it' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Log it' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Sunday: done' })).toBeVisible();
  expect(await readSessions(page)).toMatchObject([
    { day: '2026-11-22', startedAt: '2026-11-23T00:33:00.000Z' },
  ]);
});

test('The sheet offers the usual time, and shows the days that are done', async ({ page }) => {
  const sessions = daysTo('2026-11-20', 5).map((day) => session(day, { startedAt: `${day}T06:45:00.000Z` }));
  await seed(page, { sessions });
  await openAt(page, EVENING);
  await page.getByRole('button', { name: 'I already did it' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Yesterday' }).check();
  await expect(dialog.getByLabel('When did it start?')).toHaveValue('06:45');
  await expect(dialog.getByText('done')).toHaveCount(5);
  await dialog.getByRole('button', { name: 'Log it' }).click();
  await expect(page.getByRole('main')).toContainText('6 days in a row');
});

test('A time that is none is asked for again, and nothing is logged', async ({ page }) => {
  await openAt(page, EVENING);
  await page.getByRole('button', { name: 'I already did it' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Yesterday' }).check();
  await dialog.getByLabel('When did it start?').fill('');
  await dialog.getByRole('button', { name: 'Log it' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Give a time, such as 21:30.');
  expect(await readSessions(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
});

test('The keyboard alone can log a day before', async ({ page }) => {
  await openAt(page, EVENING);
  const opener = page.getByRole('button', { name: 'I already did it' });
  await opener.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog')).not.toBeAttached();
  await expect(opener).toBeFocused();

  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('radio', { name: 'Today' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('radio', { checked: true })).toHaveAccessibleName(/20/);
  await page.keyboard.press('Tab');
  await expect(dialog.getByLabel('When did it start?')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('status')).toContainText('Saved.');
  await expect(opener).toBeFocused();
  expect(await readSessions(page)).toMatchObject([
    { day: '2026-11-20', startedAt: '2026-11-20T20:00:00.000Z' },
  ]);
});

test('A double tap on I already did it opens the sheet, and answers nothing in it', async ({ page }) => {
  await page.setViewportSize({ width: 844, height: 390 }); // here an answer lies where the button was
  await openAt(page, EVENING);
  await page.getByRole('button', { name: 'I already did it' }).hover();
  const { x, y, width, height } = (await page
    .getByRole('button', { name: 'I already did it' })
    .boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const tap = () => page.mouse.click(x + width / 2, y + height / 2);
  await tap();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await tap();
  await run(page, 1);
  await expect(dialog.getByRole('button', { name: 'Log it' })).toBeVisible();
  expect(await readSessions(page)).toEqual([]);
  await tap();
  await expect(page.getByRole('status')).toContainText('Saved.'); // it did lie there
});
