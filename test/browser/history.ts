import { expect, type Locator, type Page } from '@playwright/test';
import { EVENING, openAt, run } from './massage';
import { daysTo, seed, session } from './seed';

/** Presses a button, and lets the moment pass in which a second press would be a slip. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await page.clock.runFor(400);
}
/** Faster than the disk can answer. */
export const pressTwice = (button: Locator): Promise<void> =>
  button.evaluate((one: HTMLButtonElement) => {
    one.focus();
    one.click();
    one.click();
  });
export const sheet = (page: Page) => page.getByRole('dialog');
export const dayButton = (page: Page, name: string) =>
  page.getByRole('button', { name: new RegExp(`${name}:`) });

/** Opens History on a Sunday evening, 22 November, with all of the log counted. */
export async function openHistory(page: Page, log: Parameters<typeof seed>[1] = {}): Promise<void> {
  await seed(page, log);
  await openAt(page, EVENING);
  await page.getByRole('link', { name: 'History' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'History' })).toBeFocused();
  await run(page, 3);
}

/** Twelve done days up to yesterday, but for a rest day: 7 days, then 18 November missed, then three. */
export const LOG = {
  sessions: daysTo('2026-11-21', 12)
    .filter((day) => day !== '2026-11-18')
    .map((day, i) =>
      session(day, i % 2 ? { tensionBefore: 6, tensionAfter: 3 } : { note: `Note of ${day}` }),
    ),
};
