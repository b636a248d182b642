/** What the page says that opens when the app does not. */
export const recover = {
  title: 'Kneadly did not start',
  text: 'It tried three times. Your log lies apart from the app and has not been touched.',
  save: 'Save my log',
  saved: 'Your log is on its way out as a file. It can be imported once Kneadly runs again.',
  nothing: 'No log could be read on this device.',
  again: 'Try again',
  anew: 'Fetch Kneadly anew',
  anewText:
    'Removes the copy of the app that is kept here, not the log, and fetches a fresh one. That needs the network.',
  offline: 'There is no network now.',
};
