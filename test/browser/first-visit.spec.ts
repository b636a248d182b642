import { expect, test } from './fixtures';
import { startButton, startMassage, waitForCopy } from './massage';

test('The first visit says what Kneadly is, asks nothing and complains about nothing', async ({
  page,
  host,
}) => {
  await page.goto('');
  await expect(page.getByRole('main')).toContainText('Day 1');
  await expect(page.getByRole('main')).toContainText('tap Start, and your hands do the rest.');
  await expect(startButton(page)).toBeEnabled();
  await waitForCopy(page);
  for (const tab of ['Learn', 'Settings', 'Today']) {
    await page.getByRole('link', { name: tab }).click();
    await expect(page.getByRole('link', { name: tab })).toHaveAttribute('aria-current', 'page');
    await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty();
  }
  await startMassage(page);
  await expect(page.getByRole('timer')).toBeVisible();
  expect(host.requests()).toContain('/sw.js');
});

test('Every screen has the page to itself at its own address', async ({ page }) => {
  for (const [hash, title] of [
    ['#/learn', 'Learn'],
    ['#/settings', 'Settings'],
    ['#/session', 'Ready?'],
    ['#/nowhere', 'Today’s massage'],
  ] as const) {
    await page.goto('about:blank');
    await page.goto(hash);
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  }
});
