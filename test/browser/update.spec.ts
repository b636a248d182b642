import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import type { Host } from './host';
import { EVENING, look, openAt, run, startButton, startMassage, titleOf, waitForCopy } from './massage';
import { buildNextRelease } from './releases';

const offer = (page: Page) => page.getByRole('region', { name: 'A new version is ready.' });

const hasWaiting = (page: Page): Promise<boolean> =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting != null);

/** Opens version 1 with its worker in charge, and then puts version 2 in its place on the server. */
async function deployOver(page: Page, host: Host, folder: string): Promise<void> {
  await page.goto(host.url);
  await waitForCopy(page);
  await host.deploy(await buildNextRelease(folder));
}

/** Looked at again a while later, the app asks for a new version. */
async function lookLater(page: Page): Promise<void> {
  await look(page, 'hidden');
  await run(page, 70);
  await look(page, 'visible');
  await expect.poll(() => hasWaiting(page)).toBe(true);
}

async function expectVersion(page: Page, version: string): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByText(`Version ${version}`)).toBeVisible();
}

test('A new version waits for the end of the massage, and comes when the person says so', async ({
  page,
  host,
}, info) => {
  await openAt(page, EVENING);
  await waitForCopy(page);
  await host.deploy(await buildNextRelease(info.outputPath('v2')));
  await startMassage(page);
  await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));
  await run(page, 20);
  await lookLater(page);

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(titleOf(4));
  await expect(offer(page)).toBeHidden();
  await run(page, 320);
  await expect(page.getByRole('status')).toContainText('Saved. Day 1.');
  await expect(offer(page)).toBeHidden();
  await run(page, 20);
  await expect(offer(page)).toBeVisible();
  expect(await page.evaluate(() => 'isSamePage' in globalThis)).toBe(true);
  await page.getByRole('link', { name: 'Learn' }).click();
  await expect(page.getByRole('heading', { name: 'Safety' })).toBeVisible();
  await expectVersion(page, '1.0.0');

  await offer(page).getByRole('button', { name: 'Update' }).click();
  await expectVersion(page, '2.0.0');
  expect(await page.evaluate(() => 'isSamePage' in globalThis)).toBe(false);
  await page.getByRole('link', { name: 'Today' }).click();
  await expect(page.getByRole('main')).toContainText('1 day in a row');
  await expect(offer(page)).toBeHidden();

  await host.stop();
  await page.reload();
  await expectVersion(page, '2.0.0');
});

test('A massage that waits on Today is not disturbed by an offer either', async ({ page, host }, info) => {
  await openAt(page, EVENING);
  await waitForCopy(page);
  await host.deploy(await buildNextRelease(info.outputPath('v2')));
  await startMassage(page);
  await run(page, 20);
  await page.goBack();
  await lookLater(page);
  await expect(page.getByRole('button', { name: 'Resume massage' })).toBeVisible();
  await expect(offer(page)).toBeHidden();
});

test('A new version that waits at a fresh launch is taken over at once', async ({ page, host }, info) => {
  await deployOver(page, host, info.outputPath('v2'));
  await page.reload();
  await expect(offer(page)).toBeVisible();
  // Nothing is asked of the page from here on until it has loaded twice: a question would count as input.
  await page.reload();
  await page.waitForEvent('load');
  await expectVersion(page, '2.0.0');
});

test('It is not taken over at launch while another page is open', async ({ page, host, context }, info) => {
  await deployOver(page, host, info.outputPath('v2'));
  const other = await context.newPage();
  await other.goto(host.url);
  await expect(offer(other)).toBeVisible();
  let loads = 0;
  for (const opened of [page, other]) opened.on('load', () => loads++);
  await page.reload();
  await page.waitForTimeout(1_500);
  expect(loads).toBe(1);
  await expect(offer(page)).toBeVisible();
  await expectVersion(page, '1.0.0');
});

test('Taken over in one page, the other goes on and can be loaded anew', async ({
  page,
  host,
  context,
}, info) => {
  await deployOver(page, host, info.outputPath('v2'));
  const other = await context.newPage();
  await other.goto(host.url);
  await offer(other).getByRole('button', { name: 'Update' }).click();
  await expectVersion(other, '2.0.0');
  await page.getByRole('link', { name: 'Learn' }).click();
  await expect(page.getByRole('heading', { name: 'Safety' })).toBeVisible();
  await startButtonAfter(page);
  await expectVersion(page, '1.0.0');
  await page.reload();
  await expectVersion(page, '2.0.0');
});

async function startButtonAfter(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Today' }).click();
  await expect(startButton(page)).toBeEnabled();
}
