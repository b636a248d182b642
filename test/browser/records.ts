import type { Page } from '@playwright/test';
import type { Journal } from '../../src/domain/journal';
import type { Session, Tombstone } from '../../src/domain/session';
import type { SettingRecord } from '../../src/domain/settings';

const readAll = (page: Page, store: string): Promise<unknown[]> =>
  page.evaluate(async (store) => {
    const opening = indexedDB.open('kneadly');
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.onsuccess = () => {
        resolve(opening.result);
      };
      opening.onerror = () => {
        reject(opening.error ?? new Error('The log did not open.'));
      };
    });
    const reading = db.transaction(store).objectStore(store).getAll();
    const records = await new Promise<unknown[]>((resolve) => {
      reading.onsuccess = () => {
        resolve(reading.result);
      };
    });
    db.close();
    return records;
  }, store);

/** The sessions on disk, tombstones left out. */
export async function readSessions(page: Page): Promise<Session[]> {
  const records = (await readAll(page, 'sessions')) as (Session | Tombstone)[];
  return records.filter((record): record is Session => !('deleted' in record));
}

/** The running massage on disk. */
export async function readJournal(page: Page): Promise<Journal | undefined> {
  return ((await readAll(page, 'journal')) as Journal[])[0];
}

/** The value of a setting on disk. */
export async function readSetting(page: Page, id: string): Promise<unknown> {
  const records = (await readAll(page, 'settings')) as SettingRecord[];
  return records.find((record) => record.id === id)?.value;
}

/** As a browser does that takes it for damaged: the database goes as a whole. */
export const deleteDatabase = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        indexedDB.deleteDatabase('kneadly').onsuccess = () => {
          resolve();
        };
      }),
  );
