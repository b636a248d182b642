import { cp, mkdtemp, open, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seed } from '../support/seed.mjs';
import { launch, STORES, until, wait } from './chromium.mjs';

const DAYS = 40;
const EARLIER = 30;

/** Six ways in which the files of a database come to harm. */
const WAYS = {
  'cut in half': async (file, size) => truncate(file, Math.floor(size / 2)),
  'its last bytes gone': async (file, size) => truncate(file, Math.max(0, size - 64)),
  'random bytes inside': async (file, size) => {
    const handle = await open(file, 'r+');
    await handle.write(
      Buffer.from(Array.from({ length: 64 }, () => Math.floor(Math.random() * 256))),
      0,
      64,
      Math.floor(size / 2),
    );
    await handle.close();
  },
  'written over': async (file, size) => writeFile(file, Buffer.alloc(size, 0x5a)),
  emptied: async (file) => truncate(file, 0),
  /** A database that is sound, and has gone back in time: only what is kept apart from it can tell. */
  'set back': undefined,
};

const databases = (profile) => join(profile, 'Default', 'IndexedDB');

/** The files of the origin's databases. */
async function filesOf(profile) {
  const folder = databases(profile);
  const names = await readdir(folder, { recursive: true });
  const files = [];
  for (const name of names) {
    const file = join(folder, name);
    const { size } = await stat(file);
    if ((await stat(file)).isFile() && size > 0 && !/LOCK$|LOG(\.old)?$/.test(name)) files.push([file, size]);
  }
  return files;
}

const state = (page) =>
  page.evaluate(() => {
    const harm = document.querySelector('.RepairBand');
    const isReady = [...document.querySelectorAll('.actions button')].some((button) => !button.disabled);
    const witness = JSON.parse(localStorage.getItem('witness') ?? '{}');
    return { isHarmed: harm !== null, isReady, isNoted: witness.isHarmed === true };
  });

const sessions = (page) =>
  page.evaluate(
    () =>
      new Promise((done, fail) => {
        const opening = indexedDB.open('kneadly');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const counting = db.transaction('sessions').objectStore('sessions').count();
          counting.onsuccess = () => {
            db.close();
            done(counting.result);
          };
          counting.onerror = () => fail(counting.error);
        };
      }),
  );

/** How many sessions the copy holds that is offered as a file, where the browser cannot clear its broken storage. */
const spareOffered = (page) =>
  page.evaluate(async () => {
    if (!/cannot clear the broken storage/.test(document.body.textContent)) return 0;
    const folder = await navigator.storage.getDirectory();
    const file = await (await folder.getFileHandle('log.json')).getFile();
    return JSON.parse(await file.text()).sessions.length;
  });

async function open_(page, url) {
  await page.goto(url);
  await until(async () => (await state(page)).isReady || (await state(page)).isHarmed, 20_000);
}

/** A log of so many days, with all that is kept beside it. */
async function keep(profile, store, url, days) {
  const { page, close } = await launch(profile, store);
  await open_(page, url);
  await seed(page, 'x'.repeat(days), new Date());
  await page.reload();
  await until(() =>
    page.evaluate((days) => JSON.parse(localStorage.getItem('witness') ?? '{}').count === days, days),
  );
  await wait(6_000); // what lies beside the database is on disk some seconds later
  await close();
}

/** Whether a damaged log is whole all the same, or is seen to be harmed and comes back; how many sessions there are then. */
async function survive(profile, store, url) {
  const { page, close } = await launch(profile, store);
  await open_(page, url);
  const isSeen = await until(async () => (await state(page)).isHarmed, 6_000);
  const before = isSeen ? undefined : await sessions(page).catch(() => 0);
  if (isSeen) {
    await page.evaluate(() => document.querySelector('.RepairBand .primary')?.click());
    await until(async () => !(await state(page)).isHarmed || (await spareOffered(page)), 15_000);
  }
  const after = (await until(() => sessions(page), 3_000)) ?? (await spareOffered(page));
  await close();
  return { isSeen: Boolean(isSeen), before, after };
}

export async function proveDamage({ url, times, report }) {
  for (const store of Object.keys(STORES)) {
    const folder = await mkdtemp(join(tmpdir(), 'kneadly-damage-'));
    const [early, sound, profile] = ['early', 'sound', 'profile'].map((name) => join(folder, name));
    await keep(sound, store, url, EARLIER);
    await cp(databases(sound), early, { recursive: true });
    await keep(sound, store, url, DAYS);
    for (const [way, damage] of Object.entries(WAYS)) {
      const outcomes = { whole: 0, back: 0, failed: [] };
      for (let i = 0; i < times; i++) {
        await rm(profile, { recursive: true, force: true });
        await cp(sound, profile, { recursive: true });
        if (damage) for (const [file, size] of await filesOf(profile)) await damage(file, size);
        else {
          await rm(databases(profile), { recursive: true });
          await cp(early, databases(profile), { recursive: true });
        }
        const { isSeen, before, after } = await survive(profile, store, url);
        if (!isSeen && before === DAYS) outcomes.whole++;
        else if (isSeen && after >= DAYS - 1) outcomes.back++;
        else outcomes.failed.push(JSON.stringify({ isSeen, before, after }));
      }
      report(
        `${store}, ${way}, ${times} times: ${outcomes.whole} whole, ${outcomes.back} noticed and brought back ${outcomes.failed.join(' ')}`.trim(),
        outcomes.failed.length === 0,
      );
    }
    await rm(folder, { recursive: true, force: true });
  }
}
