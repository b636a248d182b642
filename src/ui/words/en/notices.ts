import { days } from './counted';

export const notices = {
  saved: (n: number) => `Saved. ${days(n)} in a row.`,
  savedOf28: (n: number) => `Saved. ${n} of the last 28 days.`,
  short: 'Saved. Under a minute, so it does not count for the day.',
  other: 'Saved.',
  assumed: 'Your massage ran to its planned end and is logged.',
  edited: 'Changed.',
  deleted: 'Deleted.',
  gone: 'That massage is not in your log any more: another tab has deleted it.',
  paused: 'Break saved.',
  unpaused: 'Break deleted.',
  undone: 'Taken back.',
  discarded: 'Massage discarded.',
  setting: 'Setting saved.',
  exported: 'Your log is on its way out as a file.',
  copied: 'Noted: your log is safe outside this device.',
  imported: 'Imported.',
  repaired: 'Your log is back.',
  erased: 'Everything is deleted.',
};
