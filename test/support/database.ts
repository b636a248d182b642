import 'fake-indexeddb/auto';
import { jest } from '@jest/globals';
import { IDBFactory } from 'fake-indexeddb';
import type { Database, Store } from '../../src/storage/database';

/** An empty disk, and nobody at work on it. */
export function freshDisk(): void {
  globalThis.indexedDB = new IDBFactory();
}

/** Lets tasks and promises that are due have their turn; timers are left alone, faked or not. */
export async function turns(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise((resolve) => setImmediate(resolve));
}

/** Lets faked time pass until a promise is settled: what came of it, and how many milliseconds later. */
export async function outcomeOf<T>(
  promise: Promise<T>,
): Promise<{ value?: T; error?: unknown; after: number }> {
  let outcome: { value?: T; error?: unknown } | undefined;
  promise.then(
    (value) => {
      outcome = { value };
    },
    (error: unknown) => {
      outcome = { error };
    },
  );
  for (let after = 0; after <= 20_000; after += 25) {
    await turns(8);
    if (outcome) return { ...outcome, after };
    jest.advanceTimersByTime(25);
  }
  throw new Error('There was no outcome in 20 seconds.');
}

const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('no answer'));
    };
  });

/** Fakes all timers but those that the fake database needs. */
export const fakeTimers = (now?: number): void => {
  jest.useFakeTimers({
    ...(now !== undefined && { now }),
    doNotFake: ['setImmediate', 'queueMicrotask', 'nextTick'],
  });
};

/** A connection of another tab, with none of our code in it. */
export const openPlainly = (version?: number): Promise<IDBDatabase> =>
  answerOf(indexedDB.open('kneadly', version));

export const deletePlainly = (): Promise<unknown> => answerOf(indexedDB.deleteDatabase('kneadly'));

/** All that a store holds, by key. */
export const contents = (database: Database, store: Store): Promise<ReadonlyMap<unknown, unknown>> =>
  database.run([store], 'readonly', async (tx) => {
    const [keys, values] = await Promise.all([
      tx.objectStore(store).getAllKeys(),
      tx.objectStore(store).getAll(),
    ]);
    return new Map(keys.map((key, i) => [key, values[i]]));
  });

/** Puts something into a store as it is, past the one write path. */
export const plant = (database: Database, store: Store, value: unknown, key?: string): Promise<unknown> =>
  database.run([store], 'readwrite', (tx) => tx.objectStore(store).put(value as never, key as never));

/** What a day of this log says in its index. */
export const onDay = (database: Database, day: string): Promise<readonly unknown[]> =>
  database.run(['sessions'], 'readonly', (tx) =>
    tx
      .objectStore('sessions')
      .index('by-day')
      .getAll(day as never),
  );
