import { expect, test } from './fixtures';
import { daysTo, seed, session } from './seed';

const now = new Date();
const yesterday = new Date(now.getTime() - 24 * 3_600_000).toISOString().slice(0, 10);
const LOGS = {
  'an empty log': { days: [], says: 'Day 1' },
  'a log of thirty days': { days: daysTo(yesterday, 30), says: 'days in a row' },
};

for (const [name, { days, says }] of Object.entries(LOGS))
  for (const [width, height] of [
    [390, 844],
    [320, 568],
    [1280, 800],
  ] as const)
    test.describe(`At ${width} × ${height}`, () => {
      test.use({ viewport: { width, height } }); // from the first frame on: a window that grows later moves all

      test(`nothing jumps while Today opens ${name}`, async ({ page }) => {
        if (days.length > 0) await seed(page, { sessions: days.map((day) => session(day)) });
        await page.addInitScript(() => {
          const shifts: string[] = [];
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) {
              const { value, sources } = entry as PerformanceEntry & {
                value: number;
                sources: { node?: Node }[];
              };
              const moved = sources.map(({ node }) =>
                node instanceof Element ? node.className : node?.nodeName,
              );
              shifts.push(`${String(value)} by ${moved.join()}`);
            }
          }).observe({ type: 'layout-shift', buffered: true });
          Object.assign(globalThis, { shifts });
        });
        await page.goto('');
        await expect(page.getByRole('main')).toContainText(says);
        await expect(page.locator('link[rel=manifest]')).toBeAttached();
        expect(await page.evaluate(() => (globalThis as unknown as { shifts: string[] }).shifts)).toEqual([]);
      });
    });
