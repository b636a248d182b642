import { expect, test } from './fixtures';
import { startButton, waitForCopy } from './massage';
import { readSessions } from './records';
import { buildKillSwitch } from './releases';
import { daysTo, seed, session } from './seed';

const DAYS = daysTo(new Date().toISOString().slice(0, 10), 3);

test('The kill switch takes the worker and its caches away, and nothing else', async ({
  page,
  host,
}, info) => {
  await seed(page, { sessions: DAYS.map((day) => session(day)) });
  await page.goto('');
  await waitForCopy(page);
  await page.evaluate(() => caches.open('somebody-else'));

  await host.deploy(await buildKillSwitch(info.outputPath('killed')));
  await page.goto('');
  await expect
    .poll(() => page.evaluate(async () => (await caches.keys()).join()).catch(() => 'navigating'))
    .toBe('somebody-else');

  let loads = 0;
  page.on('load', () => loads++);
  await page.goto('');
  await page.waitForTimeout(4_000);
  expect(loads, 'the page comes to rest').toBeLessThanOrEqual(2);
  await expect(startButton(page).or(page.getByRole('button', { name: 'Massage again' }))).toBeEnabled();
  const workers = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  await expect.poll(workers).toBe(0);
  expect(host.requests()).toContain('/');
  expect((await readSessions(page)).map(({ day }) => day)).toEqual(DAYS);
  await expect(page.getByRole('main')).toContainText('3 days in a row');
});
