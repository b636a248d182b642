import { chromium } from '@playwright/test';
import { serve } from './server.mjs';
import { FLAGS, needChromium } from './support/chromium.mjs';
import { seed } from './support/seed.mjs';

/**
 * Prints, as ratios within this one run, what a long log costs: opening Today (navigation start to the right
 * streak on screen) with 10 and 100 years of daily massages against an empty log, and logging (tap to saved)
 * against a bare strict transaction over the same stores. Machines are noisy: nothing here is a test.
 */
const ROUNDS = Number(process.argv[2] ?? 15);
const LOGS = [0, 3_650, 36_500];

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Notes when the ring first says `expected`. */
const watch = (expected) => {
  const look = () => {
    if (globalThis.shownAt || document.querySelector('.StreakRing b')?.textContent !== expected) return;
    globalThis.shownAt = performance.now();
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
};

async function openPage(browser, url, days) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url);
  await page.getByRole('button', { name: 'I already did it', disabled: false }).waitFor();
  if (days) {
    await seed(page, 'x'.repeat(days), new Date());
    await page.reload();
    await page.getByText('in a row').waitFor({ timeout: 60_000 });
  }
  await page.waitForFunction(() => navigator.serviceWorker.controller, undefined, { timeout: 20_000 });
  await page.addInitScript(watch, days ? String(days) : 'Day 1');
  await page.waitForTimeout(3_000);
  return { page, times: [] };
}

async function timeOpening(browser, url) {
  const pages = [];
  for (const days of LOGS) pages.push(await openPage(browser, url, days));
  for (let round = 0; round < ROUNDS; round++)
    for (const { page, times } of pages) {
      await page.bringToFront();
      await page.reload();
      await page.waitForFunction(() => globalThis.shownAt);
      times.push(await page.evaluate(() => globalThis.shownAt));
      await page.waitForTimeout(1_000);
    }
  const [empty] = pages.map(({ times }) => median(times));
  pages.forEach(({ times }, i) => {
    const ratio = median(times) / empty;
    console.log(`open Today, ${LOGS[i]} sessions: ${median(times).toFixed(1)} ms, ${ratio.toFixed(2)}x`);
  });
}

/** In the page: a strict transaction that puts one record into each store that a massage writes to. */
const bareWrite = async () => {
  const open = indexedDB.open('kneadly');
  const db = await new Promise((done) => (open.onsuccess = () => done(open.result)));
  const start = performance.now();
  const tx = db.transaction(['sessions', 'device', 'journal'], 'readwrite', { durability: 'strict' });
  tx.objectStore('sessions').put({ id: 'bare', v: 1, deleted: true, stamp: '' });
  tx.objectStore('device').put('', 'bare');
  tx.objectStore('journal').put('', 'bare');
  await new Promise((done) => (tx.oncomplete = done));
  db.close();
  return performance.now() - start;
};

/** In the page: from the tap on *Log it* to the word that it is saved. */
const timedTap = () =>
  new Promise((done) => {
    const button = [...document.querySelectorAll('dialog button')].find(({ type }) => type === 'submit');
    const status = document.querySelector('.overlays');
    const start = performance.now();
    new MutationObserver((_, observer) => {
      if (!status.textContent.includes('Saved.')) return;
      observer.disconnect();
      done(performance.now() - start);
    }).observe(status, { childList: true, subtree: true, characterData: true });
    button.click();
  });

async function timeLogging(browser, url) {
  const { page } = await openPage(browser, url, 365);
  const bare = [];
  const logged = [];
  for (let round = 0; round < ROUNDS; round++) {
    bare.push(await page.evaluate(bareWrite));
    await page.getByRole('button', { name: 'I already did it' }).click();
    await page.waitForTimeout(300);
    logged.push(await page.evaluate(timedTap));
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.waitForTimeout(300);
  }
  const ratio = median(logged) / median(bare);
  console.log(
    `log a massage: ${median(logged).toFixed(1)} ms, bare ${median(bare).toFixed(1)} ms, ${ratio.toFixed(2)}x`,
  );
}

const server = await serve();
const browser = await chromium.launch({ executablePath: needChromium(), args: FLAGS });
await timeOpening(browser, server.url);
await timeLogging(browser, server.url);
await browser.close();
await server.close();
