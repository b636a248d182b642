import { test, expect } from '@playwright/test';
import puppeteer, { type Page } from 'puppeteer-core';
import { findChromium, FLAGS } from '../support/chromium.mjs';
import { DIST, startHost } from './host';

/** A button, pressed by its name. */
const press = (page: Page, name: string): Promise<void> => page.locator(`button::-p-text(${name})`).click();

const seconds = (page: Page): Promise<number> =>
  page.$eval('[role=timer]', ({ textContent }) => Number(textContent.replace(':', '')));

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

// Playwright's pages are always seen, and cannot be frozen: this browser is driven by its own protocol.
test('Hidden and frozen for real, the screen is let go and held again, and the clock is right', async () => {
  const host = await startHost(DIST, '/');
  const browser = await puppeteer.launch({ executablePath: findChromium() ?? 'chromium', args: FLAGS });
  try {
    const [page = await browser.newPage()] = await browser.pages();
    await page.evaluateOnNewDocument(() => {
      const seen: string[] = [];
      Object.assign(globalThis, { seen });
      const request = navigator.wakeLock.request.bind(navigator.wakeLock);
      navigator.wakeLock.request = async (type) => {
        const lock = await request(type);
        seen.push('held');
        lock.addEventListener('release', () => seen.push('released'));
        return lock;
      };
      for (const event of ['freeze', 'resume']) document.addEventListener(event, () => seen.push(event));
      document.addEventListener('visibilitychange', () => seen.push(document.visibilityState));
    });
    await page.goto(host.url);
    await page.waitForSelector('link[rel=manifest]');
    await press(page, 'Start massage');
    await press(page, 'Start');
    await press(page, 'Go on');
    await page.waitForSelector('.RunningStep');
    const before = { at: Date.now(), left: await seconds(page) };

    const protocol = await page.createCDPSession();
    const other = await browser.newPage();
    await other.bringToFront();
    await wait(500);
    await protocol.send('Page.setWebLifecycleState', { state: 'frozen' });
    await wait(3_000);
    await protocol.send('Page.setWebLifecycleState', { state: 'active' });
    await page.bringToFront();
    await page.waitForFunction(() => (globalThis as unknown as { seen: string[] }).seen.at(-1) === 'held');

    expect(await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)).toEqual([
      ...['held', 'released', 'hidden', 'freeze', 'resume', 'visible', 'held'],
    ]);
    const [left, lived] = [await seconds(page), (Date.now() - before.at) / 1000];
    expect(Math.abs(before.left - left - lived)).toBeLessThan(2);
  } finally {
    await browser.close();
    await host.stop();
  }
});
