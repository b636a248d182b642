import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isSheetOpen, launch, press, until, wait } from './chromium.mjs';

const sessions = (page) =>
  page.evaluate(
    () =>
      new Promise((done) => {
        indexedDB.open('kneadly').onsuccess = ({ target: { result: db } }) => {
          db.transaction('sessions').objectStore('sessions').count().onsuccess = ({ target }) => {
            db.close();
            done(target.result);
          };
        };
      }),
  );

/** A disk that is full, for real as far as the browser knows: nothing is called saved, nothing is lost, all is saved later. */
export async function proveFullDisk({ url, saves, report }) {
  const profile = await mkdtemp(join(tmpdir(), 'kneadly-disk-'));
  const first = await launch(profile, 'LevelDB');
  await first.page.goto(url);
  await until(() => first.page.evaluate(() => navigator.serviceWorker.controller?.state === 'activated'));
  await first.close();

  const { page, close } = await launch(profile, 'LevelDB'); // a quota takes hold of a database that was not open yet
  const cdp = await page.createCDPSession();
  const { origin } = new URL(url);
  await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await page.goto(url);
  let [problems, praises] = [0, 0];
  for (let i = 0; i < saves; i++) {
    await until(() => press(page, 'I already did it'));
    await until(() => press(page, 'Log it'));
    await until(async () => !(await isSheetOpen(page)));
    if (
      await until(() =>
        page.evaluate(() => /device is full/.test(document.querySelector('[role=alert]').textContent)),
      )
    )
      problems++;
    if (await page.evaluate(() => /Saved/.test(document.body.textContent))) praises++;
  }
  await cdp.send('Storage.overrideQuotaForOrigin', { origin });
  let kept = 0;
  for (let i = 0; i < 60 && kept < saves; i++) {
    await press(page, 'Try again');
    await wait(1_000);
    kept = await sessions(page);
  }
  await close();
  await rm(profile, { recursive: true, force: true });
  report(
    `${saves} saves on a full disk: ${problems} problems seen, ${praises} called saved, ${kept} saved once there was room`,
    problems === saves && praises === 0 && kept === saves,
  );
}
