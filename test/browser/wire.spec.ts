import { expect, test } from '@playwright/test';
import { serve } from '../server.mjs';

/** Bytes over the wire for a first visit, headers included, with everything that the worker then fetches. */
const LIMIT = 120_000;

test('A first visit costs no more than its budget, the worker included', async ({ browser }) => {
  const server = await serve();
  const page = await browser.newPage();
  await page.goto(server.url);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.goto(`${server.url}#/settings`);
  await expect(page.getByText('Ready to work without network.')).toBeVisible();
  const bytes = server.bytes();
  await page.close();
  await server.close();
  console.log(`First visit: ${String(bytes)} of ${String(LIMIT)} bytes`);
  expect(bytes).toBeGreaterThan(20_000);
  expect(bytes).toBeLessThanOrEqual(LIMIT);
});
