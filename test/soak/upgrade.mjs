import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, wait } from './chromium.mjs';

const SESSIONS = 3_650;

/** Kills the browser while a log of ten years is taken to the next schema: afterwards it is all old or all new. */
export async function proveUpgrades({ url, nextUrl, kills, report }) {
  const folder = await mkdtemp(join(tmpdir(), 'kneadly-upgrade-'));
  const [seed, profile] = [join(folder, 'seed'), join(folder, 'profile')];
  const first = await launch(seed, 'LevelDB');
  await first.page.goto(url);
  await first.page.evaluate((count) => globalThis.soak.fill(count), SESSIONS);
  await first.close();
  const outcomes = { old: 0, new: 0, torn: 0 };
  for (let i = 0; i < kills; i++) {
    await rm(profile, { recursive: true, force: true });
    await cp(seed, profile, { recursive: true });
    const { page, kill } = await launch(profile, 'LevelDB');
    await page.goto(nextUrl);
    page.evaluate(() => globalThis.soak.open()).catch(() => undefined);
    await wait(Math.random() * 1_000);
    await kill();
    const again = await launch(profile, 'LevelDB');
    await again.page.goto(url);
    const { version, keys } = await again.page.evaluate(() => globalThis.soak.look());
    await again.close();
    const isWhole = keys.sessions?.length === SESSIONS;
    if (isWhole && version === 1 && !keys.marks) outcomes.old++;
    else if (isWhole && version === 2 && keys.marks?.length === SESSIONS) outcomes.new++;
    else outcomes.torn++;
  }
  await rm(folder, { recursive: true, force: true });
  report(
    `${kills} kills during an upgrade of ${SESSIONS} sessions: ${outcomes.old} old, ${outcomes.new} new, ${outcomes.torn} torn`,
    outcomes.torn === 0,
  );
}
