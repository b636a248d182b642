import { band } from './en/band';
import { data } from './en/data';
import { history } from './en/history';
import { learn } from './en/learn';
import { log } from './en/log';
import { notices } from './en/notices';
import { problems } from './en/problems';
import { reminders } from './en/reminders';
import { session } from './en/session';
import { settings } from './en/settings';
import { spoken } from './en/spoken';
import type { today } from './en/today';

/** Every sentence of the interface in English. Another language is another file like this one. */

/** The direction in which the language is written. */
export const dir: 'ltr' | 'rtl' = 'ltr';

export { today } from './en/today';

/** What everything but the first screen says: loaded right after the first paint. */
export const rest = {
  undo: 'Undo',
  retry: 'Try again',
  exportLog: 'Export',
  reload: 'Load again',
  updateReady: 'A new version is ready.',
  update: 'Update',
  band,
  data,
  history,
  learn,
  log,
  notices,
  problems,
  reminders,
  session,
  settings,
  spoken,
};

export type TodayWords = typeof today;
export type RestWords = typeof rest;
