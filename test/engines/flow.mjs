// The journey every engine must make: start, log a massage, start again with the server dead.

/** What the app says. Change it here when the app's words change. */
export const words = {
  today: /\bToday\b/i, // in a heading, a status or the title
  alreadyDone: 'I already did it', // button
  logIt: 'Log it', // button
  saved: /\b(saved|logged)\b/i, // in a status
  streak: /\b1\s+day\b/i, // anywhere on the screen
};

const has = (selector, pattern) =>
  `return [...document.querySelectorAll(${JSON.stringify(selector)})].some((e) => ${pattern}.test(e.innerText))`;
const showsToday = `${has('h1, h2, h3, [role=heading], [role=status]', words.today)} || ${words.today}.test(document.title)`;
const saysSaved = has('[role=status], [role=alert], [aria-live], output', words.saved);
const showsStreak = has('body', words.streak);
// navigator.serviceWorker.ready never settles when nothing registers a worker, so ask for the registration.
const workerIsActive = `
  const registration = await navigator.serviceWorker.getRegistration();
  return registration?.active?.state === 'activated'`;

/**
 * @param browser what launch() of firefox.mjs or webkit.mjs gives
 * @param serve starts the app's server: resolves to { url, close() }
 * @param step (name, action) runs one named step and reports it
 */
export async function flow(browser, serve, step) {
  const server = await serve();
  let closing;
  const killServer = () => (closing ??= server.close());
  try {
    await step('the app opens on Today, with no streak yet', async () => {
      await browser.open(server.url);
      await browser.waitFor(showsToday);
      if (await browser.evaluate(showsStreak)) throw new Error('a streak of 1 before anything was logged');
    });
    await step('the service worker is activated', () => browser.waitFor(workerIsActive));
    await step('a massage is logged', async () => {
      await browser.click('button', words.alreadyDone);
      await browser.click('button', words.logIt);
      await browser.waitFor(saysSaved);
    });
    await step('the streak is 1 day', () => browser.waitFor(showsStreak));
    await step('the server is dead', async () => {
      await killServer();
      const answered = await fetch(server.url).then(
        () => true,
        () => false,
      );
      if (answered) throw new Error('the server still answers');
    });
    await step('the browser is started again', () => browser.restart());
    await step('the app opens without a server', async () => {
      await browser.open(server.url);
      await browser.waitFor(showsToday);
      await browser.waitFor('return Boolean(navigator.serviceWorker.controller)');
    });
    await step('the streak is still 1 day', () => browser.waitFor(showsStreak));
  } finally {
    await killServer();
  }
}
