import type { IDBPDatabase } from 'idb';
import { migrations as released } from '../../../src/storage/migrations';
import type { Schema } from '../../../src/storage/schema';

/** The step to it: a store that is filled as the database is upgraded, as costly as a log of ten years. */
function addMarks(db: IDBPDatabase<Schema>): void {
  const marks = db.createObjectStore('marks' as never);
  for (let i = 0; i < 3_650; i++) void marks.put({ i, text: 'x'.repeat(100) }, i);
}

export const migrations = [...released, addMarks];
