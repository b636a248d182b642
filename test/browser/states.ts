import { expect, type Page } from '@playwright/test';
import { startMassage, titleOf } from './massage';

const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name }).click();

async function begin(page: Page): Promise<void> {
  await startMassage(page);
}

/** Every state of the app, and the way there from Today with an empty log. */
export const STATES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  Today: () => Promise.resolve(),
  async Learn(page) {
    await page.getByRole('link', { name: 'Learn' }).click();
    await expect(page.getByRole('heading', { name: 'Safety' })).toBeVisible();
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
  },
  async 'History with nothing in it'(page) {
    await page.getByRole('link', { name: 'History' }).click();
    await expect(page.getByRole('grid')).toBeVisible();
    await page.evaluate(() => {
      scrollTo(0, document.body.scrollHeight); // else the tab bar may lie on a button
    });
  },
  async History(page) {
    await press(page, 'I already did it');
    await press(page, 'Log it');
    await page.getByRole('link', { name: 'History' }).click();
    await expect(page.getByRole('slider', { name: 'Time by week' })).toBeVisible();
    for (const summary of await page.getByText('As a table').all()) await summary.click();
  },
  async 'a day of History'(page) {
    await STATES['History with nothing in it']?.(page);
    await page.getByRole('button', { name: /still open/ }).click();
  },
  async 'the form of a massage'(page) {
    await STATES['a day of History']?.(page);
    await press(page, 'Add a massage');
    await expect(page.getByLabel('Started at')).toBeVisible();
  },
  async 'the form of a break'(page) {
    await STATES['History with nothing in it']?.(page);
    await press(page, 'Declare a break');
    await expect(page.getByLabel('First day')).toBeVisible();
  },
  async Settings(page) {
    await page.getByRole('link', { name: 'Settings' }).click();
    await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  },
  async 'Settings with reminders on'(page) {
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('switch', { name: 'Nudge me' }).click();
    await page.getByRole('radio', { name: 'At a time of my own' }).click();
    await page.getByLabel('Time', { exact: true }).fill('23:00');
    await expect(page.getByText('23:00 lies in your quiet hours')).toBeVisible();
  },
  async 'the question after the first massage'(page) {
    await page.evaluate(() => Object.defineProperty(Notification, 'permission', { get: () => 'default' }));
    await press(page, 'I already did it');
    await press(page, 'Log it');
    await expect(page.getByRole('button', { name: 'Yes, please' })).toBeVisible();
  },
  'the log sheet': (page) => press(page, 'I already did it'),
  async 'the log sheet for a day before'(page) {
    await press(page, 'I already did it');
    await page.getByRole('radio', { name: 'Yesterday' }).check();
  },
  async 'a massage about to begin'(page) {
    await page.evaluate(() => {
      location.hash = '#/session';
    });
    await expect(page.getByRole('listitem').filter({ hasText: titleOf(1) })).toBeVisible();
  },
  'a running massage': begin,
  async 'a paused massage'(page) {
    await begin(page);
    await press(page, 'Pause');
    await expect(page.getByRole('button', { name: 'Discard' })).toBeVisible();
  },
  async 'a massage that was short'(page) {
    await begin(page);
    await press(page, 'Finish here');
    await expect(page.getByRole('heading', { name: 'That was short' })).toBeVisible();
  },
  async 'a waiting massage'(page) {
    await begin(page);
    await page.goBack();
    await expect(page.getByRole('button', { name: 'Resume massage' })).toBeVisible();
  },
  async 'a notice'(page) {
    await press(page, 'I already did it');
    await press(page, 'Log it');
    await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  },
};
