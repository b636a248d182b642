import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from '@jest/globals';
import { doneDaysOf } from '../../src/domain/done-days';
import { settingsFrom } from '../../src/domain/settings';
import { listRecords } from '../../src/storage/backup';
import { createDatabase } from '../../src/storage/database';
import { readOverview } from '../../src/storage/overview';
import { DATABASE_VERSION } from '../../src/storage/schema';
import { addSession } from '../../src/storage/sessions';
import { draft } from '../support/builders';
import { freshDisk } from '../support/database';

interface GoldenStore {
  readonly keyPath?: string;
  readonly indexes?: Readonly<Record<string, string>>;
  readonly records: readonly unknown[];
}
interface Golden {
  readonly version: number;
  readonly stores: Readonly<Record<string, GoldenStore>>;
}

/** The database of each schema that was ever released, as that release left it: kept for ever. */
const FOLDER = join(import.meta.dirname, '../golden');
const goldens = readdirSync(FOLDER).map(
  (name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Golden,
);

beforeEach(freshDisk);

const restore = ({ version, stores }: Golden): Promise<void> =>
  new Promise((resolve) => {
    const opening = indexedDB.open('kneadly', version);
    opening.onupgradeneeded = () => {
      for (const [name, { keyPath, indexes = {}, records }] of Object.entries(stores)) {
        const store = opening.result.createObjectStore(name, keyPath === undefined ? {} : { keyPath });
        for (const [index, path] of Object.entries(indexes)) store.createIndex(index, path);
        for (const record of records) {
          if (keyPath !== undefined) store.put(record);
          else {
            const [key, value] = record as [string, unknown];
            store.put(value, key);
          }
        }
      }
    };
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
  });

test('there is a golden database of every schema up to this one', () => {
  expect(goldens.map(({ version }) => version).sort()).toEqual(
    Array.from({ length: DATABASE_VERSION }, (_, i) => i + 1),
  );
});

test.each(goldens)('the database of version $version opens with every record as it was', async (golden) => {
  await restore(golden);
  const database = createDatabase();
  const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);
  const records = (store: string) => (golden.stores[store]?.records ?? []) as { readonly id: string }[];
  const log = await listRecords(database);
  for (const store of ['sessions', 'pauses', 'settings'] as const)
    expect(log[store]).toEqual(records(store).toSorted(byId));
  const { done, settings, pauses } = await readOverview(database);
  expect(done).toMatchObject(doneDaysOf(log.sessions.filter((record) => 'day' in record)));
  expect(settings).toEqual(settingsFrom(log.settings));
  expect(pauses).toHaveLength(1);
  await addSession(database, draft('2026-11-22'), new Date('2026-11-22T20:15:00.000Z'));
  expect((await listRecords(database)).sessions).toHaveLength(records('sessions').length + 1);
  database.close();
});
