import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { problemKind } from '../../src/state/problem';
import { createSaving, type Saving } from '../../src/state/saving';
import { addSession } from '../../src/storage/sessions';
import { draft } from '../support/builders';
import { freshDisk } from '../support/database';
import { log, openTab, startClocks, type Clocks, type Tab } from '../support/tab';

let clocks: Clocks;
let tab: Tab;
let saving: Saving;
const one = draft('2026-11-22', { id: 'one', note: 'first', tensionBefore: 6 });

beforeEach(async () => {
  freshDisk();
  clocks = startClocks();
  tab = openTab(clocks);
  await addSession(tab.database, one, clocks.wall());
  await tab.app.open();
  const { store, know } = tab.app;
  saving = createSaving({ database: tab.database, now: clocks.wall, store, know }, tab.device, {
    note: () => Promise.resolve(),
  });
});
afterEach(() => {
  tab.close();
  jest.useRealTimers();
});

const kind = (): string | undefined => {
  const { problem } = tab.state();
  return problem && problemKind(problem);
};

test('a change is on disk, is told to the other tabs, and can be taken back', async () => {
  expect(await saving.edit(one, { note: undefined, tensionAfter: 2, durationSeconds: 30 })).toBe(true);
  const [edited] = await log(tab);
  expect(edited).toMatchObject({ tensionBefore: 6, tensionAfter: 2, durationSeconds: 30 });
  expect(edited).not.toHaveProperty('note');
  expect(tab.state()).toMatchObject({ notice: { kind: 'edited' }, streak: { current: 0 } });
  expect(tab.device.announce).toHaveBeenCalledTimes(1);
  await tab.undo();
  const [restored] = await log(tab);
  expect(restored).toMatchObject({ note: 'first', durationSeconds: 420 });
  expect(restored).not.toHaveProperty('tensionAfter');
  expect(tab.state().streak.current).toBe(1);
});

test('a change that is refused says so, changes nothing, and can be tried again', async () => {
  tab.refused = 'sessions';
  expect(await saving.edit(one, { note: 'second' })).toBe(false);
  expect(kind()).toBe('full');
  expect(await log(tab)).toMatchObject([{ note: 'first' }]);
  tab.refused = undefined;
  await tab.retry();
  expect([kind(), tab.state().notice?.kind]).toEqual([undefined, 'edited']);
  expect(await log(tab)).toMatchObject([{ note: 'second' }]);
});

test('a change of what another tab has deleted says that it is gone', async () => {
  await saving.remove(one);
  expect(await saving.edit(one, { note: 'late' })).toBe(false);
  expect(tab.state().notice).toEqual({ kind: 'gone' });
  expect(await log(tab)).toMatchObject([{ deleted: true }]);
});

test('what is deleted can be put back as it was', async () => {
  expect(await saving.remove(one)).toBe(true);
  expect(tab.state()).toMatchObject({ notice: { kind: 'deleted' }, streak: { current: 0 } });
  await tab.undo();
  expect(await log(tab)).toMatchObject([one]);
  expect(tab.state()).toMatchObject({ notice: { kind: 'undone' }, streak: { current: 1 } });
});

test('a deletion, and its way back, that are refused can be tried again', async () => {
  tab.refused = 'sessions';
  expect(await saving.remove(one)).toBe(false);
  expect(kind()).toBe('full');
  tab.refused = undefined;
  await tab.retry();
  expect(await log(tab)).toMatchObject([{ deleted: true }]);
  tab.refused = 'sessions';
  await tab.undo();
  expect(kind()).toBe('full');
  tab.refused = undefined;
  await tab.retry();
  expect(await log(tab)).toMatchObject([{ note: 'first' }]);
});
