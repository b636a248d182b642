import { beforeEach, expect, test } from '@jest/globals';
import { createDatabase } from '../../src/storage/database';
import { migrations } from '../../src/storage/migrations';
import { DATABASE_NAME, DATABASE_VERSION } from '../../src/storage/schema';
import { freshDisk, openPlainly } from '../support/database';

beforeEach(freshDisk);

test('there is one migration for each version', () => {
  expect(migrations).toHaveLength(DATABASE_VERSION);
});

test('a new database has the stores, keys and indexes of the contract', async () => {
  const database = createDatabase();
  await database.run(['sessions'], 'readonly', () => Promise.resolve());
  database.close();
  const plain = await openPlainly();
  expect([plain.name, plain.version]).toEqual([DATABASE_NAME, DATABASE_VERSION]);
  expect(DATABASE_NAME).toBe('kneadly');
  const tx = plain.transaction([...plain.objectStoreNames]);
  const stores = [...plain.objectStoreNames].map((name) => {
    const store = tx.objectStore(name);
    const indexes = [...store.indexNames].map((index) => {
      const { keyPath, unique, multiEntry } = store.index(index);
      return { index, keyPath, unique, multiEntry };
    });
    return { name, keyPath: store.keyPath, autoIncrement: store.autoIncrement, indexes };
  });
  plain.close();
  const own = { autoIncrement: false, indexes: [] };
  expect(stores).toEqual([
    { name: 'device', keyPath: null, ...own },
    { name: 'journal', keyPath: null, ...own },
    { name: 'nudges', keyPath: 'day', ...own },
    { name: 'pauses', keyPath: 'id', ...own },
    {
      name: 'sessions',
      keyPath: 'id',
      autoIncrement: false,
      indexes: [{ index: 'by-day', keyPath: 'day', unique: false, multiEntry: false }],
    },
    { name: 'settings', keyPath: 'id', ...own },
  ]);
});
