import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { parseJson } from '../../src/domain/import';
import type { Care } from '../../src/state/care';
import { rest, withCare } from '../support/care';
import { freshDisk, openPlainly } from '../support/database';
import { openTab, startClocks, type Clocks, type Tab } from '../support/tab';

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
describe('a copy', () => {
  const hand = async (handed: 'shared' | 'downloaded' | 'cancelled'): Promise<string> => {
    tab.device.save = () => Promise.resolve(handed);
    let outcome = '';
    await tab.app.act(async ({ backups }) => {
      outcome = await backups.hand(await backups.prepare());
    });
    await settle();
    return outcome;
  };

  test('that was shared counts, as of when its bytes were read', async () => {
    await logToday();
    expect(await hand('shared')).toBe('done');
    expect(tab.state()).toMatchObject({ log: { copy: { sessions: 1 } }, notice: { kind: 'copied' } });
  });

  test('that was cancelled counts for nothing, and says nothing', async () => {
    await logToday();
    tab.app.store.set({ notice: undefined });
    expect(await hand('cancelled')).toBe('cancelled');
    expect(tab.state()).toMatchObject({ log: { copy: undefined }, notice: undefined });
  });

  test('that was downloaded counts once the person has seen it', async () => {
    await logToday();
    expect(await hand('downloaded')).toBe('ask');
    expect(tab.state()).toMatchObject({ log: { copy: undefined }, notice: { kind: 'exported' } });
    await tab.app.act(async ({ backups }) => {
      const { copy } = await backups.prepare();
      if (copy) await backups.confirm(copy);
    });
    expect(tab.state().log).toMatchObject({ copy: { sessions: 1 }, isCopyDue: false });
  });

  test('is due after 14 massages', async () => {
    for (let i = 0; i < 14; i++) await logToday();
    expect(tab.state().log).toMatchObject({ isCopyDue: true, sessions: 14 });
    await hand('shared');
    expect(tab.state().log).toMatchObject({ isCopyDue: false });
  });

  test('holds what is in hand, too', async () => {
    tab.refused = 'sessions';
    await logToday();
    expect(parseJson(await backup())).toMatchObject({
      counts: { sessions: 1 },
      sessions: [{ id: 'massage 1' }],
    });
  });

  test('is to be had of a log of a newer version', async () => {
    await logToday();
    tab.close();
    (await openPlainly(9)).close();
    expect(parseJson(await backup())).toMatchObject({ sessions: [{ id: 'massage 1' }] });
  });

  test('as a table is no copy', async () => {
    await logToday();
    await care(async ({ csv }) => {
      const file = await csv();
      expect(file).toMatchObject({ name: 'kneadly-2026-11-22.csv', type: 'text/csv', copy: undefined });
      expect(file.text).toContain('2026-11-22,');
      await tab.app.act(async ({ backups }) => {
        expect(await backups.hand(file)).toBe('done');
      });
    });
    expect(tab.state().log?.copy).toBeUndefined();
  });
});
