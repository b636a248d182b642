// node test/engines/run.mjs [firefox] [webkit]
// Proves that the built app starts, logs a massage and starts again without its server in other engines.
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '../server.mjs';
import { flow } from './flow.mjs';
import { engineNames, install } from './install.mjs';

const directory = fileURLToPath(new URL('../../dist/', import.meta.url));
const timeLimit = 120_000; // for one engine, once it is installed

let passed = 0;
let failed = 0;

// The first signal ends the run tidily, a second one at once.
const interrupted = new AbortController();
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(name, () => {
    if (interrupted.signal.aborted) process.exit(1);
    interrupted.abort(new Error(`interrupted by ${name}`));
  });
}

const names = process.argv.slice(2);
const unknown = names.filter((name) => !engineNames.includes(name));
if (unknown.length > 0) fail(unknown.join(' '), `is not one of ${engineNames.join(', ')}`);
else if (!existsSync(path.join(directory, 'index.html'))) fail('dist', 'is not built: build the app first');
else for (const name of names.length > 0 ? names : engineNames) await runEngine(name);

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

async function runEngine(name) {
  if (interrupted.signal.aborted) return;
  const profile = await mkdtemp(path.join(tmpdir(), `kneadly-${name}-`));
  let browser;
  let current = 'the browser starts';

  const step = async (title, action) => {
    current = title;
    const result = await action();
    passed += 1;
    console.log(`ok ${name}: ${title}`);
    return result;
  };
  const journey = async () => {
    const { launch } = await import(`./${name}.mjs`);
    browser = await step(current, () => launch({ tools, profile }));
    console.log(`# ${browser.version}`);
    await flow(browser, () => serve({ directory }), step);
  };
  let tools;
  let timer;
  try {
    tools = install(name);
    const stopped = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`not done within ${timeLimit} ms`)), timeLimit);
      interrupted.signal.addEventListener('abort', () => reject(interrupted.signal.reason));
    });
    await Promise.race([journey(), stopped]);
  } catch (error) {
    fail(`${name}: ${current}`, error.message);
    await showPage(browser);
  } finally {
    clearTimeout(timer);
    await browser?.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

async function showPage(browser) {
  const late = new Promise((resolve) => setTimeout(resolve, 3000, 'no answer from the page'));
  const text = browser?.evaluate('return `${location.href} ${document.body.innerText}`');
  if (!text) return;
  const answer = await Promise.race([text, late]).catch((error) => error.message);
  console.log(`# ${String(answer).slice(0, 500).replace(/\s+/g, ' ')}`);
}

function fail(what, why) {
  failed += 1;
  console.log(`not ok ${what}: ${why.split('\n')[0]}`);
}
