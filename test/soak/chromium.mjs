import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findChromium, FLAGS } from '../support/chromium.mjs';

/** The two backing stores of IndexedDB that Chromium has. */
export const STORES = {
  LevelDB: '--disable-features=IdbSqliteBackingStore',
  SQLite: '--enable-features=IdbSqliteBackingStore',
};

/** A browser on a profile that outlives it. `kill` is SIGKILL to all of its processes at once. */
export async function launch(profile, store) {
  for (const lock of ['SingletonLock', 'SingletonCookie', 'SingletonSocket'])
    await rm(join(profile, lock), { force: true });
  const browser = await puppeteer.launch({
    executablePath: findChromium(),
    headless: true,
    userDataDir: profile,
    args: [...FLAGS, '--no-zygote', STORES[store]],
    protocolTimeout: 60_000,
  });
  const { pid } = browser.process();
  const kill = async () => {
    const gone = new Promise((done) => browser.process().once('exit', done));
    try {
      process.kill(-pid, 'SIGKILL'); // puppeteer makes it the leader of a group
    } catch {
      browser.process().kill('SIGKILL');
    }
    await gone;
    await until(() => !isAlive(-pid)); // the next browser must not meet a process of this one on the profile
    await browser.disconnect().catch(() => undefined);
  };
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  return { browser, page, kill, close: () => browser.close() };
}

/** Whether a process of the group is left. */
function isAlive(group) {
  try {
    return process.kill(group, 0);
  } catch {
    return false;
  }
}

export const wait = (ms) => new Promise((done) => setTimeout(done, ms));

/** Asks again until the answer is truthy; undefined after `ms`. */
export async function until(ask, ms = 10_000) {
  const end = Date.now() + ms;
  for (;;) {
    const answer = await Promise.resolve()
      .then(ask)
      .catch(() => undefined);
    if (answer) return answer;
    if (Date.now() > end) return undefined;
    await wait(50);
  }
}

/** Presses the enabled button of this name, in the sheet if one is open; whether there was one. */
export const press = (page, name) =>
  page.evaluate((name) => {
    const buttons = [...(document.querySelector('dialog[open]') ?? document).querySelectorAll('button')];
    const button = buttons.find((one) => one.textContent.trim() === name && !one.disabled);
    button?.click();
    return Boolean(button);
  }, name);

export const isSheetOpen = (page) => page.evaluate(() => document.querySelector('dialog[open]') !== null);
