import type { Route } from '@playwright/test';
import { expect, test } from './fixtures';
import { EVENING, openAt, run, startMassage, STEPS, timer, titleOf } from './massage';

test.use({ serviceWorkers: 'block', tolerated: /Failed to load resource|blocked by Playwright/ });

const BREAKAGES: Readonly<Record<string, (route: Route) => Promise<void>>> = {
  'cannot be reached': (route) => route.abort(),
  'is missing': (route) => route.fulfill({ status: 404, body: 'Not found' }),
  'is no JSON': (route) => route.fulfill({ contentType: 'application/json', body: '{"steps":' }),
  'has another shape': (route) =>
    route.fulfill({ json: { steps: { temples: {} }, benefits: [], sections: 7 } }),
};

for (const [breakage, answer] of Object.entries(BREAKAGES)) {
  test(`When the content ${breakage}, the massage runs with built-in words and says so`, async ({ page }) => {
    await page.route('**/content/**', answer);
    await openAt(page, EVENING);
    await startMassage(page);
    await expect(
      page.getByText('The routine’s words could not be loaded; these are the built-in ones.'),
    ).toBeVisible();
    for (const { title, seconds } of STEPS.slice(0, -1)) {
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await run(page, seconds);
    }
    await expect(page.getByRole('status')).toContainText('Saved. Day 1.');
  });

  test(`When the content ${breakage}, Learn says so and can try again`, async ({ page }) => {
    await page.route('**/content/**', answer);
    await page.goto('#/learn');
    await expect(page.getByText('These pages could not be loaded.')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'The ten steps' })).toBeVisible();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByText('These pages could not be loaded.')).toBeVisible();
    await page.unroute('**/content/**');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('heading', { name: 'Safety' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Try again' })).toBeHidden();
  });
}

test('While the content does not answer, a massage has its words all the same', async ({ page }) => {
  const hanging: Route[] = [];
  await page.route('**/content/**', (route) => void hanging.push(route));
  await page.clock.install({ time: EVENING });
  await page.goto('');
  await startMassage(page);
  await expect(timer(page)).toBeVisible();
  await run(page, 60);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(titleOf(3));
  await Promise.all(hanging.map((route) => route.abort()));
});

test('Without the later parts of the app, Today counts, and fetches them again when they are needed', async ({
  page,
}) => {
  await page.route('**/chunks/**', (route) => route.abort());
  await page.goto('');
  await expect(page.getByRole('main')).toContainText('Day 1');
  await page.unroute('**/chunks/**');
  await startMassage(page);
  await expect(timer(page)).toBeVisible();
});
