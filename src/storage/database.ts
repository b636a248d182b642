import { openDB, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import { nameOf } from './errors';
import { migrations } from './migrations';
import { DATABASE_NAME, DATABASE_VERSION, type Schema } from './schema';

export type Store = StoreNames<Schema>;
type Mode = 'readonly' | 'readwrite';
export type Transaction<M extends Mode = Mode> = IDBPTransaction<Schema, Store[], M>;

export interface DatabaseEvents {
  /** Another tab holds an older version open: nothing can be read until it is closed. */
  readonly onBlocked?: () => void;
  /** A newer version of the app took the database over: this page must be loaded anew. */
  readonly onOutdated?: () => void;
}

export interface Database {
  /**
   * Runs `work` in one transaction and resolves to its result once the transaction is **complete**, on disk.
   * `work` may await nothing but the transaction, and may be run again on a new connection when the old one
   * dies under it: it must be idempotent. Rejects with the DOMException when storage refuses.
   */
  run<T, M extends Mode>(stores: Store[], mode: M, work: (tx: Transaction<M>) => Promise<T>): Promise<T>;
  close(): void;
}

const OPEN_TIMEOUT = 4_000;
const RETRIES = 3;
const TRANSIENT = ['InvalidStateError', 'UnknownError', 'AbortError'];

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Opens, but never for ever: Safari has left `open` without an answer (WebKit 226547). */
async function open(events: DatabaseEvents, onClosed: () => void): Promise<IDBPDatabase<Schema>> {
  const opening = openDB<Schema>(DATABASE_NAME, DATABASE_VERSION, {
    upgrade(db, oldVersion) {
      for (const migrate of migrations.slice(oldVersion)) migrate(db);
    },
    blocked: () => events.onBlocked?.(),
    blocking(_, newVersion, event) {
      (event.target as IDBDatabase).close();
      onClosed();
      if (newVersion !== null) events.onOutdated?.();
    },
    terminated: onClosed,
  });
  const timeout = new DOMException('', 'TimeoutError');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(timeout);
      opening.then(
        (db) => {
          db.close();
        },
        () => undefined,
      );
    }, OPEN_TIMEOUT);
  });
  return Promise.race([opening, late]).finally(() => {
    clearTimeout(timer);
  });
}

/** The one owner of the connection: opens when needed, and anew with up to three tries when it has died. */
export function createDatabase(events: DatabaseEvents = {}): Database {
  let connection: Promise<IDBPDatabase<Schema>> | undefined;
  const drop = (): void => {
    connection = undefined;
  };
  const connect = (): Promise<IDBPDatabase<Schema>> => {
    connection ??= open(events, drop).catch((error: unknown) => {
      drop();
      throw error;
    });
    return connection;
  };

  async function attempt<T, M extends Mode>(
    stores: Store[],
    mode: M,
    work: (tx: Transaction<M>) => Promise<T>,
  ) {
    const tx = (await connect()).transaction(stores, mode, { durability: 'strict' });
    tx.done.catch(() => undefined); // may fail before the work has told why
    try {
      const result = await work(tx);
      await tx.done;
      return result;
    } catch (error) {
      // What failed half-way must not commit; a transaction that is over already cannot be aborted.
      try {
        tx.abort();
      } catch {
        /* over */
      }
      throw error;
    }
  }

  return {
    async run(stores, mode, work) {
      for (let tries = 0; ; tries++) {
        try {
          return await attempt(stores, mode, work);
        } catch (error) {
          const mayHeal =
            TRANSIENT.includes(nameOf(error)) || (nameOf(error) === 'TimeoutError' && tries === 0);
          if (!mayHeal || tries >= RETRIES) throw error;
          drop();
          await wait(100 * 1.5 ** tries);
        }
      }
    },
    close() {
      void connection?.then(
        (db) => {
          db.close();
        },
        () => undefined,
      );
      drop();
    },
  };
}
