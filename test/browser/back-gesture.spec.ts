import { expect, test } from './fixtures';
import { EVENING, openAt, run, startButton, startMassage, timer } from './massage';

test('Back from a running massage leads to Today, where it waits', async ({ page }) => {
  await openAt(page, EVENING);
  await startMassage(page);
  await run(page, 30);
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Today’s massage' })).toBeVisible();
  const band = page.getByRole('region', { name: 'A massage is waiting for you.' });
  await expect(band).toContainText('6:30 of it to go.');
  await run(page, 60);
  await expect(band).toContainText('6:30 of it to go.');
  await page.getByRole('button', { name: 'Resume massage' }).click();
  await expect(timer(page)).toHaveText('0:10');
});

test('Back from a massage opened by its own address leads to Today, and not away', async ({ page }) => {
  await page.goto('#/session');
  await expect(page.getByRole('heading', { name: 'Ready?' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Today’s massage' })).toBeVisible();
  await expect(startButton(page)).toBeEnabled();
  expect(page.url()).toMatch(/#\/$/);
});

test('Back to Today from a massage that was opened by its own address does not lead away either', async ({
  page,
}) => {
  await page.goto('#/session');
  await page.getByRole('button', { name: 'Back to Today' }).click();
  await expect(startButton(page)).toBeEnabled();
});

test('Forward and back between the screens pile nothing up', async ({ page }) => {
  await page.goto('');
  await page.getByRole('link', { name: 'Learn' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Learn' })).toBeFocused();
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeFocused();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Learn' })).toBeVisible();
  await page.goForward();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
});

test('A second massage after the first one still has Today under it', async ({ page }) => {
  await openAt(page, EVENING);
  await startMassage(page);
  await run(page, 70);
  await page.getByRole('button', { name: 'Finish here' }).click();
  await page.getByRole('button', { name: 'Back to Today' }).click();
  await page.getByRole('button', { name: 'Massage again' }).click();
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(timer(page)).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('button', { name: 'Resume massage' })).toBeVisible();
});
