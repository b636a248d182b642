import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { expect, test } from './fixtures';
import { startButton } from './massage';
import { daysTo, seed, session } from './seed';
import { STATES } from './states';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on the page as it stands, told in a line each. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults, string[]>((tags) => {
    const { axe } = globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } };
    return axe.run({ runOnly: tags });
  }, TAGS);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}, ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

/** In light colours and in dark ones. */
async function allViolations(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    found.push(...(await violations(page)).map((violation) => `${colorScheme}: ${violation}`));
  }
  return found;
}

for (const [name, go] of Object.entries(STATES))
  test(`axe finds nothing to object to on ${name}`, async ({ page }) => {
    await page.goto('');
    await expect(startButton(page)).toBeEnabled();
    await go(page);
    // What lies half under the bar of tabs is scrolled to; here all of it is seen at once.
    const height = await page.evaluate(() => Math.max(844, document.documentElement.scrollHeight));
    await page.setViewportSize({ width: 390, height });
    expect(await allViolations(page)).toEqual([]);
  });

test('axe finds nothing to object to on Today with all kinds of days', async ({ page }) => {
  const yesterday = new Date(Date.now() - 24 * 3_600_000).toISOString().slice(0, 10);
  const days = daysTo(yesterday, 12).filter((_, i) => i !== 9);
  await seed(page, { sessions: days.map((day) => session(day)) });
  await page.goto('');
  await expect(page.getByRole('main')).toContainText('days in a row');
  expect(await allViolations(page)).toEqual([]);
});
