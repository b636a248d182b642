import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '../server.mjs';
import { needChromium } from '../support/chromium.mjs';
import { buildHarness } from './build.mjs';
import { proveDamage } from './damage.mjs';
import { proveFaults } from './faults.mjs';
import { proveFullDisk } from './full-disk.mjs';
import { proveImports } from './imports.mjs';
import { proveKills } from './kill.mjs';
import { proveUpgrades } from './upgrade.mjs';
import { proveWorkers } from './worker.mjs';

/**
 * Breaks what keeps the log, in a real browser, and counts: `npm run soak` the full counts, `--small` those of CI;
 * with a name (kill, upgrade, worker, disk, damage, faults, imports) that proof alone.
 */
const args = process.argv.slice(2);
const isSmall = args.includes('--small');
const only = args.find((arg) => !arg.startsWith('--'));
const COUNTS = {
  kill: isSmall ? 10 : 200,
  upgrade: isSmall ? 5 : 100,
  worker: isSmall ? 5 : 100,
  disk: isSmall ? 5 : 50,
  damage: isSmall ? 1 : 10,
  faults: isSmall ? 10 : 100,
  imports: isSmall ? 0 : 100_000, // the unit tests read the small count
};

const total = { passed: 0, failed: 0 };
const report = (line, isFine) => {
  total[isFine ? 'passed' : 'failed']++;
  console.log(`${isFine ? 'ok' : 'not ok'} ${line}`);
};

needChromium();
const directory = await mkdtemp(join(tmpdir(), 'kneadly-soak-'));
await cp(fileURLToPath(new URL('../../dist/', import.meta.url)), directory, { recursive: true });
for (const isNext of [false, true]) {
  const name = isNext ? 'next' : 'harness';
  await buildHarness(directory, isNext);
  await writeFile(
    join(directory, `${name}.html`),
    `<!doctype html><title>Proof</title><script src="${name}.js"></script>`,
  );
}
const server = await serve({ directory });
const { url } = server;
const PROOFS = {
  kill: () => proveKills({ url: `${url}harness.html`, kills: COUNTS.kill, report }),
  upgrade: () =>
    proveUpgrades({ url: `${url}harness.html`, nextUrl: `${url}next.html`, kills: COUNTS.upgrade, report }),
  worker: () => proveWorkers({ kills: COUNTS.worker, report }),
  disk: () => proveFullDisk({ url, saves: COUNTS.disk, report }),
  damage: () => proveDamage({ url, times: COUNTS.damage, report }),
  faults: () => proveFaults({ url, count: COUNTS.faults, report }),
  imports: () => proveImports({ files: COUNTS.imports, report }),
};
for (const [name, prove] of Object.entries(PROOFS)) {
  if ((only && only !== name) || COUNTS[name] === 0) continue;
  const start = Date.now();
  try {
    await prove();
  } catch (error) {
    report(`${name}: ${error.stack}`, false);
  }
  console.log(`# ${name} took ${Math.round((Date.now() - start) / 1000)} s`);
}
await server.close();
await rm(directory, { recursive: true, force: true });
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed ? 1 : 0);
