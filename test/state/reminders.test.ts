import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { addDays, today } from '../../src/domain/day';
import type { Leave, Place } from '../../src/domain/truth';
import type { Reminders } from '../../src/state/reminders';
import { contents, freshDisk } from '../support/database';
import { EVENING, openTab, startClocks, type Clocks, type Tab } from '../support/tab';

const TODAY = today(new Date(EVENING), 240);

let clocks: Clocks;
let tab: Tab;
/** What was asked of the device, in order. */
let said: string[];
let device: {
  leave: Leave;
  answer: Leave;
  isVisible: boolean;
  isWoken: boolean;
  place: Place;
  installs: boolean;
};

beforeEach(async () => {
  freshDisk();
  clocks = startClocks();
  tab = openTab(clocks);
  said = [];
  device = {
    ...{ leave: 'default', answer: 'granted', isVisible: true, isWoken: false, installs: true },
    place: { os: 'other', isInstalled: false, canInstall: false },
  };
  tab.device.reminding = {
    leave: () => device.leave,
    askLeave() {
      said.push('ask');
      device.leave = device.answer;
      return Promise.resolve(device.leave);
    },
    persist: () => Promise.resolve(said.push('persist')),
    wake(isWanted) {
      if (isWanted) said.push('wake');
      return Promise.resolve(isWanted && device.isWoken);
    },
    tellWorker: (message) => void said.push(message),
    isVisible: () => device.isVisible,
    place: () => device.place,
    install: () => Promise.resolve(device.installs),
    alarmFiles: {
      prepare: (text) => Promise.resolve(text.includes('T200000') ? 'link' : 'save'),
      handOver: (way) => {
        said.push(way);
        return Promise.resolve();
      },
    },
  };
  await tab.app.open();
  await tab.app.act(({ reminders }) => reminders.follow());
  await tab.settle();
});
afterEach(() => {
  tab.close();
  jest.useRealTimers();
});

const known = (): Reminders => {
  const { reminders } = tab.state();
  if (!reminders) throw new Error('Reminders have not been looked at.');
  return reminders;
};
const log = async (): Promise<void> => {
  await tab.app.act(({ logToday }) => logToday());
  await tab.settle();
};
const remind = async (work: Parameters<typeof tab.app.act>[0]): Promise<void> => {
  await tab.app.act(work);
  await tab.settle();
};

test('nothing is asked before the first massage, and nothing of the browser without a Yes', async () => {
  expect(known().card).toBeUndefined();
  await log();
  expect(known().card).toBe('nudges');
  expect(said).toEqual([]);
});

test('a Yes puts the browser’s question, then has the log kept, then turns reminders on', async () => {
  await log();
  await remind(({ reminders }) => reminders.accept());
  expect(said.slice(0, 3)).toEqual(['ask', 'persist', 'wake']);
  expect(known()).toMatchObject({ card: undefined, reminder: { on: true }, leave: 'granted' });
  expect(said).toContain('nudge');
});

test.each([
  ['default', undefined],
  ['denied', 'denied'],
] as const)(
  'with the browser’s answer %s reminders stay off, and it counts as turned down',
  async (answer, card) => {
    device.answer = answer;
    await log();
    await remind(({ reminders }) => reminders.accept());
    expect(known()).toMatchObject({ card, reminder: { on: false } });
    expect(said).toEqual(['ask']);
    expect((await contents(tab.database, 'device')).get('asked')).toMatchObject({
      nudges: [{ sessions: 1 }],
    });
    await remind(({ reminders }) => reminders.decline('denied'));
    expect(known().card).toBeUndefined();
  },
);

test('installing is proposed after the second massage, where it can be done', async () => {
  device.leave = 'unsupported';
  await log();
  expect(known().card).toBeUndefined();
  await log();
  expect(known().card).toBeUndefined();
  device.place = { os: 'ios', isInstalled: false, canInstall: false };
  await remind(({ reminders }) => reminders.look());
  expect(known().card).toBe('install');
  device.installs = false;
  await remind(({ reminders }) => reminders.install());
  expect(known().card).toBeUndefined();
  expect((await contents(tab.database, 'device')).get('asked')).toMatchObject({
    install: [{ sessions: 2 }],
  });
});

test('the worker is asked to look when the day is done, and told when reminders are turned off', async () => {
  await remind(({ reminders }) => reminders.turnOn());
  said = [];
  await log();
  expect(said).toContain('nudge');
  said = [];
  await remind(({ reminders }) => reminders.set({ on: false }));
  expect(said).toEqual(['nudge']);
  said = [];
  await log();
  expect(said).toEqual([]);
});

test('unseen, the page looks as time goes on, and speaks up when there is something to say', async () => {
  device.isWoken = true;
  await remind(({ reminders }) => reminders.turnOn());
  await remind(({ reminders }) => reminders.set({ time: 20 * 60 + 5 }));
  expect(known().isWoken).toBe(true);
  said = [];
  for (const isVisible of [true, false]) {
    device.isVisible = isVisible;
    for (let i = 0; i < 8; i++) {
      await tab.live(60);
      tab.app.know({});
      await tab.settle();
    }
    expect(said.length > 0).toBe(!isVisible);
  }
  expect(new Set(said)).toEqual(new Set(['nudge']));
});

test('two changes at once are both kept', async () => {
  await remind(({ reminders }) => {
    void reminders.set({ cue: 'after tea' });
    void reminders.set({ risk: false });
  });
  expect(known().reminder).toMatchObject({ cue: 'after tea', risk: false });
});

test('the alarm is made for what is set, handed over once it is ready, and goes stale', async () => {
  await remind(({ reminders }) => reminders.prepareAlarm({ title: 'Kneadly', body: 'Skip it.' }));
  expect(known()).toMatchObject({ alarm: undefined, alarmWay: 'link' });
  await remind(({ reminders }) => reminders.handOverAlarm());
  expect(said).toEqual(['link']);
  expect(known()).toMatchObject({
    alarm: { time: 1200, timeZone: 'Europe/Paris' },
    reminder: { calendar: true },
  });
  await remind(({ reminders }) => reminders.set({ time: 600 }));
  expect(known()).toMatchObject({ alarm: { time: 1200 }, nextAlarm: { time: 600 } });
  device.place = { os: 'ios', isInstalled: true, canInstall: false };
  await remind(({ reminders }) => reminders.look());
  await remind(({ reminders }) => reminders.handOverAlarm('elsewhere'));
  expect(said).toEqual(['link']);
  expect(known().alarm).toMatchObject({ time: 600, timeZone: '' });
});

test('after 21 unanswered nudges they stop, until the person wants them again', async () => {
  await tab.database.run(['nudges'], 'readwrite', async (tx) => {
    for (let i = 1; i <= 21; i++)
      await tx
        .objectStore('nudges')
        .put({ day: addDays(TODAY, -i), shown: [{ kind: 'usual', at: '', textId: 'x' }] });
  });
  await remind(({ reminders }) => reminders.turnOn());
  expect(known().isStopped).toBe(true);
  await remind(({ reminders }) => reminders.again());
  expect(known().isStopped).toBe(false);
});

test('a test is shown by the worker', async () => {
  await remind(({ reminders }) => {
    reminders.test();
  });
  expect(said).toEqual(['test nudge']);
});
