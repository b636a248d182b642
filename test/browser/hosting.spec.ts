import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixtures';
import { DIST } from './host';
import { EVENING, openAt, run, startButton, startMassage, waitForCopy } from './massage';

test.describe('Under a path of its host', () => {
  test.use({ base: '/kneadly/', tolerated: /ERR_CONNECTION_REFUSED|fetching the script/ });

  test('the same build works, with its worker and without the network', async ({ page, host }) => {
    await openAt(page, EVENING);
    await waitForCopy(page);
    expect(host.url).toMatch(/\/kneadly\/$/);
    expect(host.requests().filter((path) => !path.startsWith('/kneadly/'))).toEqual([]);
    const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
    expect(scope).toBe(host.url);

    await host.stop();
    await page.reload();
    await startMassage(page);
    await run(page, 70);
    await page.getByRole('button', { name: 'Finish here' }).click();
    await page.getByRole('button', { name: 'Back to Today' }).click();
    await expect(page.getByRole('main')).toContainText('1 day in a row');
    await page.getByRole('link', { name: 'Learn' }).click();
    await expect(page.getByRole('heading', { name: 'Safety' })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Safety' })).toBeVisible();
    await run(page, 5);
    await page.getByRole('link', { name: 'Settings' }).click();
    await expect(page.getByText('Ready to work without network.')).toBeVisible();
  });
});

test.describe('Where the worker is missing', () => {
  test.use({ tolerated: /\(404\)/ });

  test('the host says so, and the app works all the same', async ({ page, host }, info) => {
    const folder = info.outputPath('without-worker');
    await cp(DIST, folder, { recursive: true });
    await rm(join(folder, 'sw.js'));
    await host.deploy(folder);
    const answer = await page.request.get('sw.js');
    expect(answer.status()).toBe(404);
    expect(answer.headers()['content-type']).toContain('text/plain');

    await page.goto('');
    await expect(startButton(page)).toBeEnabled();
    await page.getByRole('link', { name: 'Settings' }).click();
    await expect(page.getByText('Needs the network: no copy of the app is kept here yet.')).toBeVisible();
  });
});

test('The app can be installed, and its manifest has no errors', async ({ launch, host }) => {
  const context = await launch();
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(host.url);
  await waitForCopy(page);
  const browser = await context.newCDPSession(page);
  expect(await browser.send('Page.getInstallabilityErrors')).toEqual({ installabilityErrors: [] });
  const { errors, url } = await browser.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(url).toBe(`${host.url}manifest.webmanifest`);
});

test('Every file that the manifest names is there', async ({ page }) => {
  interface Manifest {
    readonly icons: readonly { src: string }[];
    readonly screenshots?: readonly { src: string }[];
    readonly shortcuts: readonly { url: string; icons: readonly { src: string }[] }[];
  }
  const manifest = (await (await page.request.get('manifest.webmanifest')).json()) as Manifest;
  const icons = [...manifest.icons, ...manifest.shortcuts.flatMap((shortcut) => shortcut.icons)];
  for (const { src } of [...icons, ...(manifest.screenshots ?? [])])
    expect((await page.request.get(src)).status(), src).toBe(200);
});
