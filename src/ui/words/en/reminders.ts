import type { Truth } from '../../../domain/truth';

const RINGS = 'For an exact time, or without a network, use the calendar alarm below.';

const truths: Readonly<Record<Truth, string>> = {
  'install-first':
    'In a browser tab, an iPhone allows no nudges. Install Kneadly first: Share, then Add to Home Screen.',
  unsupported: 'This browser shows no notifications, so nudges appear only inside the app.',
  denied: 'Notifications are blocked for Kneadly, so nudges appear only inside the app.',
  'not-asked': 'Your browser has not been asked yet, so nudges appear only inside the app.',
  woken: `With a network, your device wakes Kneadly once or twice a day, at an hour of its own choosing. ${RINGS}`,
  'install-to-be-woken': `Nudges come only while Kneadly is open somewhere. Installed, it can be woken once or twice a day. ${RINGS}`,
  ios: `An iPhone allows nudges only while Kneadly is open. ${RINGS}`,
  'open-only': `This browser allows nudges only while Kneadly is open somewhere. ${RINGS}`,
};

/** How to allow what was refused: a page cannot ask twice. */
const allow = {
  ios: 'To allow them: Settings, Notifications, Kneadly, Allow Notifications.',
  android:
    'To allow them: touch and hold the Kneadly icon, then App info, Notifications. In a browser tab: the sign beside the address, Permissions.',
  mac: 'To allow them: the sign beside the address, then Notifications; and System Settings, Notifications, your browser.',
  other: 'To allow them: the sign beside the address, then Notifications.',
};

export const reminders = {
  title: 'Reminders',
  on: 'Nudge me',
  onHint:
    'Two nudges a day at most, none after the massage is done, and fewer when you leave them unanswered.',
  when: 'When',
  usual: (time: string) => `When I usually do it, now ${time}`,
  atTime: 'At a time of my own',
  time: 'Time',
  inQuiet: (time: string) =>
    `${time} lies in your quiet hours, so nothing would come. Choose another time, or other quiet hours.`,
  days: 'On these days',
  oneDay: 'One day has to stay on.',
  quiet: 'Quiet hours',
  from: 'From',
  to: 'To',
  quietHint: 'Nothing is shown in them, not even silently. The same time twice: none.',
  risk: 'When my days in a row are at stake',
  riskHint: (time: string) => `At ${time}, unless a rest day would stand in.`,
  cue: 'It goes with',
  cuePlaceholder: 'after brushing my teeth',
  cueHint: 'Said inside the app only, never on a lock screen.',
  test: 'Send a test now',
  tested: 'On its way. If nothing shows, look at your device’s own notification settings.',
  truth: 'What happens on this device',
  truths,
  allow,
  wakes: (times: string) => `The last wake-ups: ${times}.`,
  noWakes: 'No wake-up has been seen yet.',
  stopped: 'The last 21 nudges went unanswered, so they have stopped.',
  again: 'Nudge me again',
  alarm: 'Calendar alarm',
  alarmText:
    'An alarm in your own calendar rings at its minute with Kneadly closed and no network. It cannot know whether today is done.',
  addAlarm: (time: string) => `Add an alarm at ${time}`,
  addAgain: (time: string) => `Add it again at ${time}`,
  google: 'Add in Google Calendar (needs the network)',
  androidHint: 'If your calendar does not open the file, use the link, or set an alarm in your clock app.',
  otherHint:
    'Open the file with your calendar. Google Calendar leaves the alarm out: set its notification there.',
  appleHint: 'Choose Calendar, then Add All.',
  inCalendar: 'The alarm is in my calendar',
  inCalendarHint:
    'Then the usual nudge stays silent. Adding it again replaces it; to remove it, delete the event “Kneadly” there.',
  stale: 'Your time, days or time zone have changed since you added it: add it again.',
  event: { title: 'Kneadly', body: 'Your minutes for today. Skip this if today is done.' },
  card: {
    ask: (time: string) => `Want a nudge at about ${time}, when you usually do it?`,
    yes: 'Yes, please',
    no: 'Not now',
    denied: 'Your browser keeps notifications off for Kneadly.',
    calendar: 'An alarm in your calendar works all the same: it is in Settings.',
    toSettings: 'To Settings',
    close: 'Close',
    install: 'Kneadly fits on your home screen: it opens like an app, and your log is kept more safely.',
    installIos:
      'Put Kneadly on your home screen: Share, then Add to Home Screen. An iPhone keeps a log of its own there, so export yours first, in Settings.',
    installAndroid:
      'Put Kneadly on your home screen: the browser’s menu, then Install or Add to Home screen.',
    doInstall: 'Install',
  },
};
