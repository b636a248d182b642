import { appendFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, wait } from './chromium.mjs';

/** Logs as fast as it can, and kills the browser at a random moment, again and again; what was acknowledged must be there. */
async function killWhileLogging({ url, store, kills, log, within = 3_000, afterKill, isQuick }) {
  const profile = await mkdtemp(join(tmpdir(), 'kneadly-kill-'));
  const acknowledged = new Set();
  let [torn, hurt, repaired] = [0, 0, 0];
  const lost = new Set();
  let run = 0;
  for (; run <= kills; run++) {
    const { page, kill, close } = await launch(profile, store);
    await page.goto(url);
    const {
      harm,
      keys,
      torn: halves,
    } = await page.evaluate(async () => {
      const harm = await globalThis.soak.start();
      return { harm, ...(await globalThis.soak.look()) };
    });
    if (harm) repaired++;
    const there = new Set(keys.sessions);
    const missing = [...acknowledged].filter((id) => !there.has(id) && !lost.has(id));
    for (const id of missing) lost.add(id);
    if (missing.length > 0) hurt++;
    torn += halves;
    if (run === kills || (isQuick && hurt > 0)) {
      await close();
      break;
    }
    await page.exposeFunction('acknowledge', (id) => void acknowledged.add(id));
    page
      .evaluate((log, run) => globalThis.soak[log](run, globalThis.acknowledge), log, String(run))
      .catch(() => undefined);
    await wait(100 + Math.random() * (within - 100));
    await kill();
    await afterKill?.(profile);
  }
  await rm(profile, { recursive: true, force: true });
  return { acknowledged: acknowledged.size, kills: run, lost: lost.size, torn, hurt, repaired };
}

/** After so many kills a new log is begun: one that grows without end would slow the proof down. */
const BLOCK = 25;

async function killOften({ kills, ...rest }) {
  const sum = {};
  for (let left = kills; left > 0; left -= BLOCK) {
    const part = await killWhileLogging({ ...rest, kills: Math.min(BLOCK, left) });
    for (const [name, count] of Object.entries(part)) sum[name] = (sum[name] ?? 0) + count;
  }
  return sum;
}

/**
 * Half a record at the end of LevelDB's file, as a kill in the midst of a write leaves it. Chromium goes on writing
 * behind it, and at the start after the next it takes the file for damaged and drops the whole database.
 */
async function tear(profile) {
  const folder = join(profile, 'Default', 'IndexedDB');
  const names = await readdir(folder, { recursive: true });
  const file = names.filter((name) => name.endsWith('.log')).sort()[0];
  const [sum, length, full] = [[1, 2, 3, 4], [40, 0], [1]];
  await appendFile(join(folder, file), Buffer.from([...sum, ...length, ...full, ...Array(10).fill(7)]));
}

export async function proveKills({ url, kills, report }) {
  for (const store of ['LevelDB', 'SQLite']) {
    const outcome = await killOften({ url, store, kills, log: 'log' });
    const { acknowledged, lost, torn, repaired } = outcome;
    report(
      `${kills} kills while logging, ${store}: ${acknowledged} acknowledged, ${lost} lost, ${torn} torn; the database dropped and brought back ${repaired} times`,
      acknowledged > kills && lost === 0 && torn === 0,
    );
  }
  const torn = await killWhileLogging({
    url,
    store: 'LevelDB',
    kills: 4,
    log: 'log',
    within: 250, // soon enough that the file is not closed yet, and goes on
    afterKill: tear,
  });
  report(
    `4 kills in the midst of a write: ${torn.acknowledged} acknowledged, ${torn.lost} lost; the database dropped and brought back ${torn.repaired} times`,
    torn.repaired > 0 && torn.lost === 0,
  );
  const control = await killWhileLogging({
    url,
    store: 'LevelDB',
    kills: 40,
    within: 1_500,
    log: 'logTooSoon',
    isQuick: kills < 40, // one that hurts is enough
  });
  report(
    `The control that acknowledges too soon: ${control.hurt} of ${control.kills} kills took some of ${control.acknowledged}`,
    control.hurt > 0,
  );
}
