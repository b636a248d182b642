import { mayAsk, type Question } from '../domain/asking';
import { dayOf, utcOffsetAt } from '../domain/day';
import { alarmFor, calendarFile, type Alarm, type AlarmWords } from '../domain/ics';
import { decideNudge, ignoredDays, isStopped, type Moment } from '../domain/nudge';
import { reminderOf, type Reminder } from '../domain/reminder';
import type { Settings } from '../domain/settings';
import type { Leave, Place } from '../domain/truth';
import type { AlarmFiles, AlarmWay } from '../platform/alarm';
import {
  answerNudge,
  loadAskingFacts,
  loadDeviceId,
  readNudgeFacts,
  saveAlarm,
  turnDown,
  type AskingFacts,
  type Known,
} from '../storage/nudges';
import type { Device } from './actions';
import type { Context } from './app';
import type { Saving } from './saving';

/** What reminding needs of the device. */
export interface ReminderDevice {
  readonly leave: () => Leave;
  /** Puts the browser's question. */
  readonly askLeave: () => Promise<Leave>;
  /** Asks that the log be kept when space runs short. */
  readonly persist: () => Promise<unknown>;
  /** Has the worker woken now and then, or no more; whether it will be. */
  readonly wake: (isWanted: boolean) => Promise<boolean>;
  readonly tellWorker: (message: 'nudge' | 'test nudge') => void;
  readonly isVisible: () => boolean;
  readonly place: () => Place;
  readonly install: () => Promise<boolean>;
  readonly alarmFiles: AlarmFiles;
}

/** What the app knows of reminders. */
export interface Reminders {
  readonly reminder: Reminder;
  /** When the person usually does it, in minutes after midnight. */
  readonly usual: number | undefined;
  readonly leave: Leave;
  readonly place: Place;
  /** Whether the system wakes the worker now and then, and when it has. */
  readonly isWoken: boolean;
  readonly wakes: readonly string[];
  /** Whether so many nudges were left unanswered that no more are sent. */
  readonly isStopped: boolean;
  /** What the alarm in the calendar was made for, and what it would be made for now. */
  readonly alarm: Alarm | undefined;
  readonly nextAlarm: Alarm;
  /** How the file for it leaves the app, once it is ready. */
  readonly alarmWay?: AlarmWay | undefined;
  /** What is asked on Today, or that notifications were refused just now. */
  readonly card: Question | 'denied' | undefined;
}

export interface Reminding {
  /** Looks again now, and whenever what a nudge depends on has changed; while unseen, also as time goes on. */
  readonly follow: () => Promise<void>;
  readonly look: () => Promise<void>;
  readonly set: (change: Partial<Reminder>) => Promise<void>;
  /** Turned on: the browser's question first, where it has not been answered. */
  readonly turnOn: () => Promise<void>;
  /** The answer *Yes* to the card on Today. */
  readonly accept: () => Promise<void>;
  readonly decline: (question: Question | 'denied') => Promise<void>;
  readonly install: () => Promise<void>;
  readonly test: () => void;
  /** Nudges again, after so many went unanswered that they were stopped. */
  readonly again: () => Promise<void>;
  readonly prepareAlarm: (words: AlarmWords) => Promise<void>;
  /** Hands over what was prepared, `elsewhere` by a link of its own, and takes it as being in the calendar. */
  readonly handOverAlarm: (elsewhere?: 'elsewhere') => Promise<void>;
}

/** Milliseconds between two looks of a page that is not seen. */
const LOOK_EVERY = 60_000;

export function createReminders(
  { database, now, store }: Context,
  device: Device,
  saving: Pick<Saving, 'change'>,
): Reminding {
  const { reminding } = device;
  let [refused, isWoken, wasOn, looked] = [false, false, false, 0];

  const moment = (): Moment => ({ at: now(), utcOffset: utcOffsetAt(now()) });
  const zone = (): string => (/ios|mac/.test(reminding.place().os) ? '' : device.timeZone());

  function cardFor({ reminder, streak }: Known, { asked, sessions }: AskingFacts): Reminders['card'] {
    const { os, isInstalled, canInstall } = reminding.place();
    if (refused) return 'denied';
    if (!streak.isDoneToday) return undefined;
    const isOpen = !reminder.on && reminding.leave() === 'default';
    if (isOpen && mayAsk('nudges', asked, sessions, now())) return 'nudges';
    const hasWay = !isInstalled && (canInstall || os === 'ios' || os === 'android');
    return hasWay && mayAsk('install', asked, sessions, now()) ? 'install' : undefined;
  }

  async function read(): Promise<Known> {
    const waking = {
      ...moment(),
      isPermitted: reminding.leave() === 'granted',
      isOnScreen: reminding.isVisible(),
      isRareWake: false,
    };
    const known = await readNudgeFacts(database, waking);
    const asking = await loadAskingFacts(database);
    const { reminder, usual, wakes, ledger, streak, today, dayStart } = known;
    store.set({
      reminders: {
        ...{ reminder, usual, wakes, isWoken },
        leave: reminding.leave(),
        place: reminding.place(),
        isStopped: reminder.on && isStopped(ignoredDays(ledger, streak, today)),
        alarm: asking.alarm,
        nextAlarm: alarmFor(reminder, usual, dayStart, zone()),
        alarmWay: store.get().reminders?.alarmWay,
        card: cardFor(known, asking),
      },
    });
    return known;
  }

  async function look(): Promise<void> {
    looked = now().getTime();
    const { reminder } = await read();
    const isWanted = reminder.on && reminding.leave() === 'granted';
    const before = isWoken;
    isWoken = await reminding.wake(isWanted);
    if (isWoken !== before) await read();
    if (reminder.on || wasOn) reminding.tellWorker('nudge'); // it clears away what is over, too
    wasOn = reminder.on;
  }

  /** A look in passing: the worker is bothered only when there is something to say. */
  async function glance(): Promise<void> {
    looked = now().getTime();
    if (decideNudge(await read(), moment()).kind) reminding.tellWorker('nudge');
  }

  const set = (change: Partial<Reminder>): Promise<void> =>
    saving.change('reminder', ({ reminder }: Settings) => ({
      ...(typeof reminder === 'object' && reminder),
      ...change,
    }));

  async function ask(): Promise<Leave> {
    const leave = await reminding.askLeave();
    if (leave === 'granted') await reminding.persist();
    return leave;
  }

  async function decline(question: Question | 'denied'): Promise<void> {
    refused = false;
    const { sessions } = await loadAskingFacts(database);
    if (question !== 'denied') await turnDown(database, question, sessions, now());
    await look();
  }

  return {
    look,
    set,
    async follow() {
      let { settings, done, pauses, day } = store.get();
      store.subscribe(() => {
        const state = store.get();
        const isSame =
          state.settings === settings && state.done === done && state.pauses === pauses && state.day === day;
        ({ settings, done, pauses, day } = state);
        const isDue = !reminding.isVisible() && state.now.getTime() - looked >= LOOK_EVERY;
        if (!isSame || isDue) void (isSame ? glance() : look()).catch(() => undefined);
      });
      await look().catch(() => undefined); // storage says so itself
    },
    async turnOn() {
      await ask();
      await set({ on: true });
    },
    async accept() {
      const leave = await ask();
      if (leave === 'granted') await set({ on: true });
      else {
        await decline('nudges');
        refused = leave === 'denied';
        await read();
      }
    },
    decline,
    async install() {
      if (await reminding.install()) await look();
      else await decline('install');
    },
    test: () => {
      reminding.tellWorker('test nudge');
    },
    async again() {
      const { at, utcOffset } = moment();
      const { dayStart } = store.get().settings;
      await answerNudge(database, dayOf(at, utcOffset, dayStart), 'tapped', at);
      await look();
    },
    async prepareAlarm(words) {
      const { reminders, settings } = store.get();
      if (!reminders) return;
      const id = await loadDeviceId(database);
      const { at, utcOffset } = moment();
      const file = calendarFile({
        ...reminders.nextAlarm,
        ...words,
        from: dayOf(at, utcOffset, 0),
        minutes: settings.length,
        uid: `daily-${typeof id === 'string' ? id : 'massage'}@kneadly`,
        now: at,
        offsetAt: utcOffsetAt,
      });
      const alarmWay = await reminding.alarmFiles.prepare(file);
      const latest = store.get().reminders;
      if (latest) store.set({ reminders: { ...latest, alarmWay } });
    },
    async handOverAlarm(elsewhere) {
      const { reminders, settings } = store.get();
      if (!reminders) return;
      if (!elsewhere && reminders.alarmWay) await reminding.alarmFiles.handOver(reminders.alarmWay);
      await saveAlarm(database, reminders.nextAlarm);
      if (reminderOf(settings).calendar) await look();
      else await set({ calendar: true });
    },
  };
}
