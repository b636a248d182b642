import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { serve } from './server.mjs';
import { FLAGS, needChromium } from './support/chromium.mjs';
import { seed } from './support/seed.mjs';

/**
 * Prints, as ratios within this one run, what a long log costs: opening Today (navigation start to the right
 * streak on screen) with 10 and 100 years of daily massages against an empty log, and logging (tap to saved)
 * against a bare strict transaction over the same stores. History (tap to the month's marks) with 100 years is compared
 * with one. Machines are noisy: nothing here is a test.
 */
const ROUNDS = Number(process.argv[2] ?? 15);
const LOGS = [0, 3_650, 36_500];
const executablePath = needChromium();

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Notes when the ring first says `expected`. */
const watch = (expected) => {
  const look = () => {
    if (globalThis.shownAt || document.querySelector('.StreakRing b')?.textContent !== expected) return;
    globalThis.shownAt = performance.now();
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
};

/** A profile on disk: a private one would keep its database in memory. */
async function openPage(url, days) {
  const profile = await mkdtemp(join(tmpdir(), 'kneadly-bench-'));
  const context = await chromium.launchPersistentContext(profile, { executablePath, args: FLAGS });
  const page = await context.newPage();
  await page.goto(url);
  await page.getByRole('button', { name: 'I already did it', disabled: false }).waitFor();
  if (days) {
    await seed(page, 'x'.repeat(days), new Date());
    await page.reload();
    await page.getByText('in a row').waitFor({ timeout: 60_000 });
  }
  await page.waitForFunction(() => navigator.serviceWorker.controller, undefined, { timeout: 20_000 });
  await page.addInitScript(watchCompletion);
  await page.addInitScript(watch, days ? String(days) : 'Day 1');
  await page.waitForTimeout(3_000);
  return {
    page,
    times: [],
    close: () => context.close().then(() => rm(profile, { recursive: true, force: true })),
  };
}

async function timeOpening(url) {
  const pages = [];
  for (const days of LOGS) pages.push(await openPage(url, days));
  for (let round = 0; round < ROUNDS; round++)
    for (const { page, times } of pages) {
      await page.bringToFront();
      await page.reload();
      await page.waitForFunction(() => globalThis.shownAt);
      times.push(await page.evaluate(() => globalThis.shownAt));
      await page.waitForTimeout(1_000);
    }
  const [empty] = pages.map(({ times }) => median(times));
  for (const { close } of pages) await close();
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

/** In the page, before its scripts: notes when the last transaction that writes sessions was complete. */
const watchCompletion = () => {
  const transaction = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    const tx = transaction.call(this, stores, mode, options);
    if (mode === 'readwrite' && stores.includes('sessions'))
      tx.addEventListener('complete', () => (globalThis.completedAt = performance.now()));
    return tx;
  };
};

/** In the page: from the tap on *Log it* to the transaction's `complete`. */
const timedTap = async () => {
  globalThis.completedAt = undefined;
  const button = [...document.querySelectorAll('dialog button')].find(({ type }) => type === 'submit');
  const start = performance.now();
  button.click();
  while (globalThis.completedAt === undefined) await new Promise((done) => setTimeout(done));
  return globalThis.completedAt - start;
};

async function timeLogging(url) {
  const { page, close } = await openPage(url, 365);
  await page.reload();
  await page.waitForTimeout(3_000);
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
  await close();
  console.log(
    `log a massage: ${median(logged).toFixed(1)} ms, bare ${median(bare).toFixed(1)} ms, ${ratio.toFixed(2)}x`,
  );
}

/** In the page: from the tap on *History* to the frame after its marks. */
const timedHistory = async () => {
  const frame = () => new Promise((done) => globalThis.requestAnimationFrame(done));
  const start = performance.now();
  document.querySelector('a[href="#/history"]').click();
  while (!document.querySelector('.Calendar .done')) await frame();
  await frame();
  const took = performance.now() - start;
  document.querySelector('a[href="#/"]').click();
  return took;
};

async function timeHistory(url) {
  const medians = [];
  for (const days of [365, 36_500]) {
    const { page, times, close } = await openPage(url, days);
    await page.reload();
    await page.waitForTimeout(3_000);
    for (let round = 0; round < ROUNDS; round++) {
      times.push(await page.evaluate(timedHistory));
      await page.waitForTimeout(1_000);
    }
    medians.push(median(times));
    await close();
  }
  const [year = 1, century = 0] = medians;
  console.log(
    `open History, 36500 sessions: ${century.toFixed(1)} ms, ${(century / year).toFixed(2)}x of 365 (${year.toFixed(1)} ms)`,
  );
}

/** In the page: notes from now on how long each frame takes. */
const watchFrames = () => {
  globalThis.frames = [];
  let last = performance.now();
  const next = (now) => {
    globalThis.frames.push(now - last);
    last = now;
    globalThis.requestAnimationFrame(next);
  };
  globalThis.requestAnimationFrame(next);
};

/** The longest frames on a processor that is four times slower, once the check of the log at the start is through. */
async function timeFrames(url) {
  const { page, close } = await openPage(url, 36_500);
  await page.goto(`${url}#/history`);
  await page.waitForTimeout(10_000);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.evaluate(watchFrames);
  const report = async (name) => {
    await page.waitForTimeout(1_500);
    const frames = await page.evaluate(() => globalThis.frames.splice(0));
    console.log(
      `${name}, 36500 sessions, a processor 4x slower: the longest frame ${Math.max(...frames).toFixed(0)} ms`,
    );
  };
  for (const name of ['Month before', 'Year before']) {
    const { x, y } = await page.getByRole('button', { name }).boundingBox();
    for (let i = 0; i < 6; i++) {
      await page.mouse.click(x + 10, y + 10);
      await page.waitForTimeout(500);
    }
    await report(name);
  }
  await page.mouse.move(100, 400);
  for (let i = 0; i < 60; i++) {
    await page.mouse.wheel(0, i < 30 ? 150 : -150);
    await page.waitForTimeout(30);
  }
  await report('scrolling');
  await close();
}

const server = await serve();
await timeFrames(server.url);
await timeHistory(server.url);
await timeOpening(server.url);
await timeLogging(server.url);
await server.close();
