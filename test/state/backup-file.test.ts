import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { ChosenFile } from '../../src/platform/chosen-file';
import { parseJson } from '../../src/domain/import';
import { rest, withCare } from '../support/care';
import { freshDisk } from '../support/database';
import { openTab, startClocks, type Beside, type Clocks, type Tab } from '../support/tab';

let clocks: Clocks;
let beside: Beside;
let tab: Tab;
/** The person's own disk, and what the browser says about writing there. */
let [written, permission, isThere] = ['', 'granted', true];
let asked = 0;

/** Opens the page, and does not look at the log yet. */
const openOnly = async (): Promise<void> => {
  tab = openTab(clocks, undefined, beside);
  const { keeping } = tab.device;
  jest.spyOn(tab.device, 'newId').mockImplementation(() => crypto.randomUUID());
  jest.spyOn(keeping, 'canChoose').mockReturnValue(true);
  jest.spyOn(keeping, 'choose').mockImplementation((name) => Promise.resolve({ name } as ChosenFile));
  jest.spyOn(keeping, 'mayWrite').mockImplementation((_, ask) => {
    if (ask) {
      asked++;
      permission = 'granted';
    }
    return Promise.resolve(permission === 'granted');
  });
  jest.spyOn(keeping, 'readChosen').mockImplementation(() => Promise.resolve(new Blob([written])));
  jest.spyOn(keeping, 'writeChosen').mockImplementation((_, text) => {
    if (!isThere) return Promise.reject(new DOMException('', 'NotFoundError'));
    written = text;
    return Promise.resolve();
  });
  await tab.app.open();
};
const open = async (): Promise<void> => {
  await openOnly();
  await tab.app.act(({ recount }) => recount());
  await rest(tab);
};
/** The app is closed: leave to write lapses with it. */
const reopen = async (): Promise<void> => {
  tab.close();
  permission = 'prompt';
  await open();
};
const log = async (): Promise<void> => {
  await tab.app.act((actions) => actions.logToday());
  await rest(tab);
};
const choose = async (): Promise<void> => {
  await tab.app.act(({ backupFile }) => backupFile.choose());
  await rest(tab);
};
const file = () => tab.state().log?.file;
const sessions = (): unknown => (parseJson(written) as { counts?: { sessions: number } }).counts?.sessions;

beforeEach(async () => {
  freshDisk();
  clocks = startClocks();
  beside = { notes: new Map(), kept: new Map() };
  [written, permission, isThere, asked] = ['', 'granted', true, 0];
  await open();
});
afterEach(() => {
  tab.close();
  jest.useRealTimers();
});

describe('a file that the person has chosen', () => {
  test('holds the log at once, and is rewritten after each massage: a copy that has arrived', async () => {
    await log();
    await choose();
    expect([file(), sessions()]).toEqual([{ name: 'kneadly.json', state: 'kept' }, 1]);
    await log();
    expect(sessions()).toBe(2);
    expect(tab.state().log?.copy).toMatchObject({ sessions: 2 });
  });

  test('is not written while the log is empty: it may hold a longer one', async () => {
    await choose();
    expect([file(), written]).toEqual([{ name: 'kneadly.json', state: 'waiting' }, '']);
    expect(tab.state().log?.copy).toBeUndefined();
    await log();
    expect([file()?.state, sessions()]).toEqual(['kept', 1]);
  });

  test('is not chosen when the person turns back', async () => {
    jest.spyOn(tab.device.keeping, 'choose').mockResolvedValue(undefined);
    await log();
    await choose();
    expect([file(), written]).toEqual([undefined, '']);
  });

  test('whose leave has lapsed is asked for in the tap that starts the massage, and then holds the log', async () => {
    await log();
    await choose();
    await reopen();
    await log();
    expect([file()?.state, sessions(), asked]).toEqual(['lapsed', 1, 0]);
    expect(tab.state().log?.copy).toMatchObject({ sessions: 1 }); // its age is what it is
    await tab.app.act(({ player }) => {
      player.start();
    });
    await rest(tab);
    expect([file()?.state, sessions(), asked]).toEqual(['kept', 2, 1]);
  });

  test('is asked for also when Start is tapped before the log was looked at', async () => {
    await log();
    await choose();
    tab.close();
    permission = 'prompt';
    await openOnly();
    await tab.app.act(({ player }) => {
      player.start();
    });
    await rest(tab);
    expect(asked).toBe(1);
  });

  test('is not asked for again when the massage goes on', async () => {
    await log();
    await choose();
    jest.spyOn(tab.device.keeping, 'mayWrite').mockImplementation((_, ask) => {
      if (ask) asked++;
      return Promise.resolve(false);
    });
    await tab.app.act(({ player }) => {
      player.start();
      player.pause();
      player.resume();
    });
    await rest(tab);
    expect(asked).toBe(1);
  });

  test('is not asked for in a start while it may be written', async () => {
    await log();
    await choose();
    await tab.app.act(({ player }) => {
      player.start();
    });
    expect(asked).toBe(0);
  });

  test('that is gone says so, and its copy does not count', async () => {
    await choose();
    isThere = false;
    await log();
    expect(file()?.state).toBe('failed');
    expect(tab.state().log?.copy).toBeUndefined();
  });

  test('is left as it is from then on', async () => {
    await log();
    await choose();
    await tab.app.act(({ backupFile }) => backupFile.forget());
    await log();
    expect([file(), sessions()]).toEqual([undefined, 1]);
  });

  test('is not written over when the person goes on with a log that has come to harm', async () => {
    await log();
    await log();
    await choose();
    tab.close();
    await tab.database.run(['sessions'], 'readwrite', async (tx) => {
      const [id] = await tx.objectStore('sessions').getAllKeys();
      if (id !== undefined) await tx.objectStore('sessions').delete(id);
    });
    await open();
    expect([tab.state().damage?.kind, sessions()]).toEqual(['damaged', 2]);
    await withCare(tab, (care) => care.accept());
    await log();
    expect([tab.state().damage, file()?.state, sessions()]).toEqual([undefined, 'other', 2]);
  });

  test('that holds another log is imported first, and holds both from then on', async () => {
    await log();
    await choose();
    const mine = written;
    await withCare(tab, (care) => care.deleteAll());
    written = mine;
    await choose(); // a new phone, the old folder
    expect([file()?.state, written]).toEqual(['other', mine]);
    await log();
    expect([file()?.state, written]).toEqual(['other', mine]);
    await tab.app.act(async ({ backupFile, care }) => (await care()).read(await backupFile.read()));
    await rest(tab);
    const { importing } = tab.state();
    if (importing?.stage === 'preview') importing.take(false);
    await rest(tab);
    expect([file()?.state, sessions()]).toEqual(['kept', 2]);
  });

  test('in a folder that does not answer is given up after ten seconds, and nothing waits for it longer', async () => {
    await log();
    await choose();
    jest.spyOn(tab.device.keeping, 'writeChosen').mockReturnValue(new Promise(() => undefined));
    await log();
    expect(tab.state().notice?.kind).toBe('saved');
    await jest.advanceTimersByTimeAsync(10_000);
    await rest(tab);
    expect(file()?.state).toBe('failed');
  });

  test('is forgotten, and not emptied, when everything is deleted', async () => {
    await log();
    await choose();
    await withCare(tab, (care) => care.deleteAll());
    await log();
    expect([file(), sessions()]).toEqual([undefined, 1]);
    await tab.app.act(({ backupFile }) => backupFile.allow()); // there is nothing to ask for
    expect(asked).toBe(0);
  });
});
