import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Care } from '../../src/state/care';
import type { Importing } from '../../src/state/import';
import { rest, until, withCare } from '../support/care';
import { freshDisk } from '../support/database';
import { log, openTab, startClocks, type Clocks, type Tab } from '../support/tab';
import { zip } from '../support/zip';

let clocks: Clocks;
let tab: Tab;
beforeEach(async () => {
  freshDisk();
  clocks = startClocks();
  tab = openTab(clocks);
  await tab.app.open();
  await tab.app.act((actions) => actions.recount());
});
afterEach(() => {
  tab.close();
  jest.useRealTimers();
});

const settle = (): Promise<void> => rest(tab);
const logToday = (): Promise<void> => tab.app.act((actions) => actions.logToday()).then(settle);
const care = (work: (care: Care) => Promise<unknown>): Promise<void> => withCare(tab, work);
const backup = async (): Promise<string> => {
  let text = '';
  await tab.app.act(async ({ backups }) => {
    ({ text } = await backups.prepare());
  });
  return text;
};
const stage = <S extends Importing['stage']>(name: S): Importing & { readonly stage: S } => {
  const { importing } = tab.state();
  if (importing?.stage !== name) throw new Error(`The import is at ${JSON.stringify(importing)}.`);
  return importing as Importing & { readonly stage: S };
};
const read = (...parts: (string | Uint8Array<ArrayBuffer>)[]): Promise<void> =>
  care((one) => one.read(new Blob(parts)));

describe('an import', () => {
  test('of an own copy is previewed, taken, and taken back', async () => {
    await logToday();
    await tab.app.act((actions) => actions.change('length', 9));
    const file = await backup();
    await care(({ deleteAll }) => deleteAll());
    expect(await log(tab)).toEqual([]);
    await read(file);
    expect(stage('preview')).toMatchObject({ changes: { new: 1, newer: 0, same: 0, kept: 0 }, settings: 1 });
    expect(await log(tab)).toEqual([]);
    stage('preview').take(false);
    await settle();
    expect(await log(tab)).toHaveLength(1);
    expect(tab.state()).toMatchObject({
      importing: undefined,
      notice: { kind: 'imported' },
      streak: { current: 1 },
      settings: { length: 7 },
      log: { importedAt: expect.any(String) },
    });
    await tab.undo();
    await settle();
    expect(await log(tab)).toEqual([]);
    expect(tab.state()).toMatchObject({ streak: { current: 0 }, log: { importedAt: undefined } });
  });

  test('takes the settings when the person says so, and changes nothing the second time', async () => {
    await tab.app.act((actions) => actions.change('length', 9));
    await logToday();
    const file = await backup();
    await care(({ deleteAll }) => deleteAll());
    await read(file);
    stage('preview').take(true);
    await settle();
    expect(tab.state().settings.length).toBe(9);
    await read(file);
    expect(stage('preview')).toMatchObject({ changes: { new: 0, newer: 0, same: 1, kept: 0 }, settings: 0 });
  });

  test('that was closed half-way changes nothing, and does not come back', async () => {
    await logToday();
    const file = await backup();
    await care(({ deleteAll }) => deleteAll());
    tab.app.store.set({ notice: undefined });
    const reading = care((one) => one.read(new Blob([file])));
    tab.app.store.subscribe(() => {
      if (tab.state().importing?.stage === 'reading') tab.app.store.set({ importing: undefined });
    });
    await reading;
    expect([tab.state().importing, await log(tab)]).toEqual([undefined, []]);
  });

  test('that storage refuses changes nothing, and can be tried again', async () => {
    await logToday();
    const file = await backup();
    await care(({ deleteAll }) => deleteAll());
    await read(file);
    tab.refused = 'sessions';
    stage('preview').take(false);
    await settle();
    expect(tab.state()).toMatchObject({ importing: undefined, problem: { doing: 'saving' } });
    expect(await log(tab)).toEqual([]);
    tab.refused = undefined;
    await tab.retry();
    await settle();
    expect(await log(tab)).toHaveLength(1);
    expect(tab.state().problem).toBeUndefined();
  });

  test('of an encrypted copy asks for its passphrase until it fits', async () => {
    jest.useRealTimers();
    await logToday();
    let file = '';
    await tab.app.act(async ({ backups, care: load }) => {
      const { encrypted } = await load();
      const { name, text } = await encrypted(await backups.prepare(), 'pass phrase ü');
      expect(name).toMatch(/^kneadly-....-..-..-encrypted\.json$/);
      file = text;
    });
    expect(file).not.toContain('massage 1');
    await read(file);
    const opened = async (passphrase: string): Promise<void> => {
      stage('passphrase').open(passphrase);
      for (let i = 0; i < 200 && tab.state().importing?.stage === 'reading'; i++)
        await new Promise((resolve) => setTimeout(resolve, 25));
    };
    await opened('wrong');
    expect(stage('passphrase').isWrong).toBe(true);
    await opened('pass phrase u\u0308');
    expect(stage('preview').changes).toMatchObject({ same: 1 });
  });

  test.each<[string, BlobPart]>([
    ['binary', new Uint8Array([0xff, 0xd8, 0xff, 0xe0])],
    ['foreign', 'Dear diary'],
    ['foreign', '{"format":"other"}'],
    ['foreign', ''],
    ['broken', '{"format":"kneadly-backup","version":1,"sess'],
    ['newer', '{"format":"kneadly-backup","version":2}'],
    ['newer', '{"format":"kneadly-encrypted","version":2}'],
    ['bad-cipher', '{"format":"kneadly-encrypted","version":1}'],
    ['empty', '{"format":"kneadly-backup","version":1}'],
    ['too-big', new Uint8Array(20 * 2 ** 20 + 1)],
    ['bad-zip', new Uint8Array([0x50, 0x4b, 3, 4, 9])],
    ['no-habits', zip({ 'Checkmarks.csv': 'Date,Meditate\n' })],
    ['bad-zip', zip({ '001 A/Checkmarks.csv': 'Date,Value\n'.padEnd(20 * 2 ** 20 + 1, '\n') })],
    ['bad-zip', zip({ '001 A/Checkmarks.csv': '\0' }, { isStored: true })],
  ])('of a file that is %s is refused', async (refusal, content) => {
    await care((one) => one.read(new Blob([content])));
    await until(() => tab.state().importing?.stage === 'refused');
    expect(stage('refused').refusal).toBe(refusal);
    expect(await log(tab)).toEqual([]);
  });

  const CHECKMARKS = 'Date,Value,Notes\n2026-11-21,YES_MANUAL,\n2026-11-20,SKIP,\n';

  test('of Loop takes one habit', async () => {
    await read(CHECKMARKS);
    expect(stage('preview').changes.new).toBe(2);
    await read(zip({ '001 Massage/Checkmarks.csv': CHECKMARKS, 'Checkmarks.csv': 'Date,Massage\n' }));
    await until(() => tab.state().importing?.stage === 'preview');
    expect(stage('preview').changes.new).toBe(2);
    stage('preview').take(false);
    await settle();
    expect(tab.state()).toMatchObject({ streak: { current: 1 }, pauses: [{ from: '2026-11-20' }] });
    await read(CHECKMARKS);
    expect(stage('preview').changes).toMatchObject({ new: 0, same: 2 });
  });

  test('of several habits asks which', async () => {
    await read(zip({ '001 Run/Checkmarks.csv': 'Date,Value\n', '002 Massage/Checkmarks.csv': CHECKMARKS }));
    expect(stage('habits').habits).toEqual(['Run', 'Massage']);
    stage('habits').pick(1);
    await until(() => tab.state().importing?.stage === 'preview');
    expect(stage('preview').changes.new).toBe(2);
  });

  test('of a snapshot is an import like any other', async () => {
    await logToday();
    await care(async ({ snapshots, snapshotFile, read: open }) => {
      const [{ day } = { day: tab.state().day }] = await snapshots();
      await open(await snapshotFile(day));
    });
    expect(stage('preview').changes).toMatchObject({ same: 1 });
  });
});
