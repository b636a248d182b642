import { mkdir, mkdtemp, cp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { serve } from '../server.mjs';
import { launch, until, wait } from './chromium.mjs';

const DIST = join(import.meta.dirname, '../../dist');

/** The release after this one, as the browser tests make it. */
async function buildNext(folder) {
  const source = await readFile(join(import.meta.dirname, '../browser/releases.ts'), 'utf8');
  const { outputText } = ts.transpileModule(
    source.replace(/import .* from '.\/host';/, `const DIST = ${JSON.stringify(DIST)};`),
    {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
    },
  );
  await mkdir(folder, { recursive: true });
  const script = join(folder, 'releases.mjs');
  await writeFile(script, outputText);
  const { buildNextRelease } = await import(script);
  return buildNextRelease(join(folder, 'next'));
}

const isReady = () => [...document.querySelectorAll('.actions button')].some((button) => !button.disabled);

/** The version that the screen of the settings, a chunk of its own, says that it is of; undefined when it does not come. */
async function versionShown(page, url) {
  await page.goto(url, { waitUntil: 'load' });
  if (!(await until(() => page.evaluate(isReady)))) return undefined;
  await page.evaluate(() => document.querySelector('a[href="#/settings"]').click());
  return until(() => page.evaluate(() => /Version (\d\.\d\.\d)/.exec(document.body.textContent)?.[1]));
}

const isControlled = (page) => page.evaluate(() => navigator.serviceWorker.controller?.state === 'activated');

/**
 * Kills the browser at a random moment while a new version installs, then takes the network away: the app starts, and
 * page and chunks are of one version, the old one or the new.
 */
export async function proveWorkers({ kills, report }) {
  const folder = await mkdtemp(join(tmpdir(), 'kneadly-worker-'));
  const next = await buildNext(join(folder, 'build'));
  const [installed, profile] = [join(folder, 'installed'), join(folder, 'profile')];
  let server = await serve({ directory: DIST });
  const { url, port } = server;
  const first = await launch(installed, 'LevelDB');
  await first.page.goto(url);
  await until(() => isControlled(first.page));
  await first.close();
  await server.close();
  let seen = 0;
  const outcomes = { '1.0.0': 0, '2.0.0': 0, none: 0 };
  for (let i = 0; i < kills; i++) {
    await rm(profile, { recursive: true, force: true });
    await cp(installed, profile, { recursive: true });
    server = await serve({ directory: next, port });
    const { page, kill } = await launch(profile, 'LevelDB');
    page.goto(url).catch(() => undefined);
    // From then on the new worker is fetched and installs.
    if (await until(() => server.requests.includes('/sw.js'))) seen++;
    await wait(Math.random() * 1_500);
    await kill();
    await server.close();
    const again = await launch(profile, 'LevelDB');
    outcomes[(await versionShown(again.page, url).catch(() => undefined)) ?? 'none']++;
    await again.kill();
  }
  await rm(folder, { recursive: true, force: true });
  report(
    `${kills} kills while a worker installs, then offline: ${outcomes['1.0.0']} start old, ${outcomes['2.0.0']} new, ${outcomes.none} not`,
    outcomes.none === 0 && seen === kills,
  );
}
