export const problems = {
  'no-storage':
    'This browser does not let Kneadly keep a log here. In a private window, or with site data blocked, a massage can be guided but not saved.',
  'not-opened': 'Your log did not open. It has not been touched; close other Kneadly tabs and try again.',
  blocked: 'Another tab runs an older Kneadly and holds your log. Close that tab to go on.',
  outdated: 'A newer Kneadly looks after your log now. Load this page again to go on.',
  'not-saved': 'That could not be saved. It is kept here; try again.',
  full: 'Your device is full, so that could not be saved. It is kept here: free some space and try again.',
  'not-loaded': 'A part of Kneadly could not be loaded. Check the connection and try again.',
};
