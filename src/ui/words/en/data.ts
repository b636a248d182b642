import { days } from './counted';

const massages = (n: number): string => (n === 1 ? '1 massage' : `${n} massages`);
const settings = (n: number): string => (n === 1 ? '1 setting' : `${n} settings`);

/** The log as a thing to be kept: its copies, what comes in, and what is done when it comes to harm. */
export const data = {
  title: 'Your data',
  holds: (n: number, since: string) => `${massages(n)} since ${since}, kept on this device.`,
  holdsNone: 'No massage is logged yet. What you log is kept on this device.',
  nothingLeaves:
    'Kneadly stores your massages with their notes, your pauses and your settings, and nothing else. There is no account and no server: nothing leaves this device unless you hand it on.',
  size: (megabytes: string) => `Kneadly takes up ${megabytes} MB here.`,
  persistent: 'The browser has promised to keep it.',
  notPersistent: 'The browser may clear it when space runs short or the app is long unused.',
  askToPersist: 'Ask it to keep the log',
  ios: 'On an iPhone or iPad, put Kneadly on the Home Screen: Safari clears what a page has kept after a week unused. The app there starts with a log of its own, so take a copy along: save it here, import it there.',
  checked: (when: string) => `Every record checked ${when}.`,
  notChecked: 'The log has not been checked since this page was opened.',
  mirrored: 'A second copy lies beside the database, and the log can be repaired from it.',
  notMirrored:
    'This browser has no room for a second copy beside the database: harm is noticed, and repaired from a snapshot or a file of yours.',
  check: 'Check now',
  checking: 'Checking …',

  noCopy: 'There is no copy outside this device yet.',
  copied: (age: string, n: number) =>
    `Last copy outside this device: ${age}${n > 0 ? `, ${massages(n)} ago` : ''}.`,
  due: 'It is time for one.',
  dueOnToday: 'Your log has grown since its last copy outside this device.',
  keepCopy: 'Keep a copy',
  daysAgo: (n: number) => (n === 0 ? 'today' : n === 1 ? 'yesterday' : `${days(n)} ago`),
  save: 'Save a copy',
  preparing: 'Preparing …',
  asked: 'Has the file arrived?',
  askedText: 'A browser does not tell. Look among your downloads; it counts as a copy once you have seen it.',
  arrived: 'It has',
  notArrived: 'Not yet',
  cancelled: 'Nothing was saved. The file is still ready.',

  import: 'Import …',
  importHint: 'A copy of Kneadly’s, or Checkmarks.csv or the ZIP of Loop Habit Tracker.',
  undoImport: (when: string) => `Take back the import of ${when}`,

  more: 'More ways, and deletion',
  loading: 'Opening …',
  file: 'A file that keeps up',
  fileHint:
    'Choose a folder: Kneadly rewrites kneadly.json there after each massage. If a cloud copies that folder, the log outlives this device.',
  chooseFile: 'Choose a folder …',
  chooseOther: 'Another folder …',
  fileIs: {
    kept: (name: string) => `${name} holds the log as it is now.`,
    waiting: (name: string) => `${name} will be written after the first massage.`,
    other: (name: string) =>
      `${name} holds massages that are not here. Import them, and it is rewritten from then on.`,
    lapsed: (name: string) =>
      `The browser needs your permission again to write ${name}. Give it now, or when you next tap Start.`,
    failed: (name: string) => `${name} cannot be written. Choose its folder anew.`,
  },
  allowFile: 'Give it now',
  importFile: 'Import them',
  forgetFile: 'Stop rewriting it',
  encrypted: 'A copy under a passphrase',
  encryptedHint:
    'Nobody can open it without the passphrase. One that is forgotten cannot be helped, not by us either.',
  passphrase: 'Passphrase',
  again: 'Once more',
  tooShort: 'Eight characters or more, please.',
  different: 'The two are not the same.',
  encrypt: 'Prepare',
  saveEncrypted: 'Save the encrypted copy',
  csv: 'A table for spreadsheets',
  csvHint: 'One line a massage. It is for reading: it cannot be imported again.',
  saveCsv: 'Save as CSV',
  snapshots: 'Snapshots on this device',
  snapshotsHint:
    'The log at the end of a day: the last seven days, and one for each of twelve months. They are no help when the device is.',
  noSnapshots: 'There are none yet.',
  snapshot: (when: string, n: number) => `${when}: ${massages(n)}`,
  open: 'Open',
  deleteAll: 'Delete everything',
  deleteHint:
    'Every massage, note, pause and setting, and all copies that the browser keeps. It cannot be undone.',
  deleteFirst: 'Save a copy first, if you might want it back.',
  deleteType: (word: string) => `Type ${word} to confirm`,
  deleteWord: 'delete',
  deleteNow: 'Delete all of it',

  sheet: 'Import',
  reading: 'Reading the file …',
  saving: 'Importing …',
  close: 'Close',
  cancel: 'Cancel',
  locked: 'This copy is under a passphrase.',
  wrong: 'That does not open it: another passphrase, or a file that was changed.',
  unlock: 'Open',
  whichHabit: 'Which habit is your scalp massage?',
  preview: 'This is what the file would change.',
  new: 'New',
  newer: 'Changed since, taken from the file',
  same: 'The same here',
  kept: 'Newer here, kept as it is',
  unreadable: 'Cannot be read, left out',
  missing: (n: number) => `The file says that it should hold ${n} more.`,
  flaw: (list: string, n: number, field: string) => `${list}, number ${n}: ${field}`,
  withSettings: (n: number) => `Take ${settings(n)} from the file too`,
  nothingNew: 'All of it is here already.',
  take: 'Import',
  refused: {
    binary: 'This is a picture or another kind of file, not a log.',
    broken: 'This file is cut short or damaged. Try the copy once more where you have it from.',
    foreign:
      'This is not a log that Kneadly can read: neither a copy of its own nor one of Loop Habit Tracker.',
    newer: 'This copy was made by a newer Kneadly. Update the app, then import it.',
    'too-big': 'This file is larger than 20 MB. No log of one person is.',
    'too-many': 'This file holds more than 100,000 records, which is more than a life of massages.',
    empty: 'There is nothing in this file.',
    'no-habits': 'There is no habit of Loop Habit Tracker in this archive.',
    'bad-zip': 'This archive is damaged, or of a kind that cannot be read here.',
    'bad-cipher': 'This encrypted copy is damaged, or was made in a way that cannot be read here.',
  },
  unchanged: 'Nothing was changed.',

  harmed: {
    erased: 'Your log is not here any more. The browser or a fault has cleared it.',
    damaged: 'A part of your log is gone from this device’s storage.',
    unreadable: 'Your log has come to harm and cannot be read.',
  },
  spare: (when: string, n: number) => `A copy of ${when} with ${massages(n)} is still here.`,
  noSpare: 'There is no other copy here; a file of yours can bring it back.',
  repair: 'Bring it back',
  stuck:
    'The browser cannot clear the broken storage by itself. Save the copy as a file, clear this site’s data in the browser’s settings, open Kneadly again, and import the file.',
  saveSpare: 'Save the copy',
  fromFile: 'From a file …',
  accept: 'Go on with what is here',
  acceptSure: 'Go on without it? Snapshots stay in Settings.',
};
