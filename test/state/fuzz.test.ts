import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { csvOf, parseCsv } from '../../src/domain/csv';
import { changedBy, LOG_STORES, mergeLogs, type Log } from '../../src/domain/log';
import type { Session } from '../../src/domain/session';
import type { AppState, Context } from '../../src/state/app';
import type { Health } from '../../src/state/health';
import { createImporter } from '../../src/state/import';
import { createStore } from '../../src/state/store';
import { listRecords } from '../../src/storage/backup';
import { createDatabase, type Database } from '../../src/storage/database';
import { mergeInto } from '../../src/storage/restore';
import { freshDisk } from '../support/database';
import { files } from '../support/files';
import { logs } from '../support/log';
import type { Made } from '../support/made';
import { isSound } from '../support/sound';

/** 2,000 files in every run; `npm run soak imports` takes 100,000. */
const FILES = Number(process.env.FUZZ ?? 2_000);
const MEGABYTE = 2 ** 20;
const NOW = new Date('2026-11-27T12:00:00.000Z');

type Importing = NonNullable<AppState['importing']>;

/** The importer as the app has it, on a disk of its own. */
function openImporter(database: Database) {
  const store = createStore({ settings: { length: 7 } } as unknown as AppState);
  const context: Context = { database, now: () => NOW, store, know: () => undefined };
  const health = { renew: () => Promise.resolve() } as unknown as Health;
  const importer = createImporter(context, { announce: () => undefined }, health);
  const settled = (): Promise<Importing | undefined> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const { importing, problem } = store.get();
        if (problem) reject(new Error('It could not be saved.', { cause: problem.error }));
        else if (importing?.stage !== 'reading' && importing?.stage !== 'saving') resolve(importing);
      };
      store.subscribe(look);
      look();
    });
  return {
    async read(bytes: Uint8Array<ArrayBuffer>): Promise<Importing | undefined> {
      store.set({ importing: { stage: 'reading' } });
      await importer.read(new Blob([bytes]));
      const importing = await settled();
      if (importing?.stage !== 'habits') return importing;
      importing.pick(0);
      return settled();
    },
    async take(preview: Importing & { readonly stage: 'preview' }): Promise<void> {
      preview.take(true);
      await settled();
    },
    undo: importer.undo,
  };
}

/** Milliseconds a megabyte. */
const LIMIT = 1_000;

/** What becomes of a file, and what it costs: of the processor's time, whatever else the machine does. */
async function timed(
  importer: ReturnType<typeof openImporter>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<[Importing | undefined, number]> {
  const start = process.cpuUsage();
  const importing = await importer.read(bytes);
  const { user, system } = process.cpuUsage(start);
  return [importing, (user + system) / 1000 / Math.max(1, bytes.length / MEGABYTE)];
}

/** Whether a spreadsheet would reckon with what a cell holds. */
const startsFormula = (csv: string): boolean =>
  parseCsv(csv.replace(/^\uFEFF/, '')).some((cells) =>
    cells.some((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell)),
  );

function checkIncoming(
  { incoming }: Importing & { readonly stage: 'preview' },
  { must, listed }: Made,
): void {
  const { log, unreadable, first } = incoming;
  for (const store of LOG_STORES)
    for (const record of log[store])
      expect([store, record, isSound(store, record)]).toEqual([store, record, true]);
  expect(first).toHaveLength(Math.min(5, unreadable));
  // Nothing is dropped in silence, and what is whole is taken whatever stands beside it.
  if (listed !== undefined)
    expect(LOG_STORES.reduce((sum, store) => sum + log[store].length, unreadable)).toBe(listed);
  if (must)
    for (const store of LOG_STORES) expect(log[store]).toEqual(expect.arrayContaining([...must[store]]));
  const live = log.sessions.filter((record): record is Session => 'day' in record);
  expect(startsFormula(csvOf(live))).toBe(false);
}

test(`${FILES} broken and hostile files harm nothing, and take no time`, async () => {
  let slowest = 0;
  let taken = 0;
  await fc.assert(
    fc.asyncProperty(logs, files, async (here, made) => {
      freshDisk();
      const database = createDatabase();
      await mergeInto(database, here, NOW);
      const before = await listRecords(database);
      const importer = openImporter(database);
      const [importing, cost] = await timed(importer, made.bytes);
      const again = async (): Promise<number> => (await timed(openImporter(database), made.bytes))[1];
      // What is slow once may have met a collection of garbage; a slow file is slow each time.
      slowest = Math.max(slowest, cost < LIMIT ? cost : Math.min(await again(), await again()));
      expect(await listRecords(database)).toEqual(before);
      if (made.refusal) expect(importing).toEqual({ stage: 'refused', refusal: made.refusal });
      if (made.must || made.listed) expect(importing?.stage).toBe('preview');
      if (importing?.stage === 'preview') {
        checkIncoming(importing, made);
        const { log } = importing.incoming;
        await importer.take(importing);
        taken++;
        expect(await listRecords(database)).toEqual(mergeLogs(before, log));
        await importer.undo();
        expect(await listRecords(database)).toEqual(before);
        const written = LOG_STORES.flatMap<unknown>((store) =>
          changedBy<Log[typeof store][number]>(before[store], log[store]),
        );
        expect(importing.changes.new + importing.changes.newer + importing.settings).toBe(written.length);
      } else expect(['refused', 'passphrase']).toContain(importing?.stage);
      expect(Object.keys(Object.prototype)).toEqual([]);
      expect('polluted' in {}).toBe(false);
      database.close();
    }),
    { numRuns: FILES },
  );
  expect(taken).toBeGreaterThan(FILES / 10); // not all of them were refused
  expect(slowest).toBeLessThan(LIMIT);
}, 7_200_000);
