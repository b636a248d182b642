// Firefox ESR, headless, through puppeteer-core and WebDriver BiDi.
import puppeteer from 'puppeteer-core';
import { expression, findByName, poll } from './page.mjs';

const patience = 20_000;

export async function launch({ tools, profile }) {
  let browser;
  let page;
  let closed = false;

  async function start() {
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: tools.firefox,
      userDataDir: profile,
      headless: true,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      timeout: 45_000,
      protocolTimeout: 30_000,
      extraPrefsFirefox: { 'ui.prefersReducedMotion': 1 },
    });
    if (closed) await stop();
    else page = (await browser.pages())[0] ?? (await browser.newPage());
  }

  async function stop() {
    const child = browser?.process();
    try {
      await withTimeout(browser?.close(), 15_000);
    } catch {
      if (child?.pid && child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
    }
  }

  const evaluate = async (code, ...args) => (await page.evaluate(expression(code, args))) ?? null;
  await start();

  return {
    version: await browser.version(),
    open: (url) => page.goto(url, { timeout: patience }),
    evaluate,
    waitFor: (code, timeoutMs = patience) => poll(() => evaluate(code), timeoutMs, code),
    async click(role, name) {
      const element = await poll(
        async () => (await page.evaluateHandle(expression(findByName, [role, name]))).asElement(),
        patience,
        `the ${role} "${name}"`,
      );
      await element.click();
    },
    async restart() {
      await stop();
      await start();
    },
    async close() {
      closed = true;
      await stop();
    },
  };
}

async function withTimeout(promise, ms) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('too slow')), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
