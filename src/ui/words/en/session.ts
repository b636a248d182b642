import { minutes } from './counted';

export const session = {
  ready: 'Ready?',
  readyText: (n: number) => `${minutes(n)}, ten steps. One tap, and your hands are free.`,
  start: 'Start',
  seconds: (n: number) => `${n} s`,
  toToday: 'Back to Today',
  step: (index: number, total: number) => `Step ${index} of ${total}`,
  left: (time: string) => `${time} left`,
  timer: 'Time left in this step',
  next: (name: string) => `Next: ${name}`,
  steps: 'Steps',
  back: 'Back',
  pause: 'Pause',
  resume: 'Resume',
  skip: 'Skip',
  finishHere: 'Finish here',
  discard: 'Discard',
  paused: 'Paused',
  announce: (index: number, total: number, title: string, instruction: string, seconds: number) =>
    `Step ${index} of ${total}, ${title}. ${instruction} ${seconds} seconds.`,
  saving: 'Saving …',
  saved: (n: number) => `Saved. Day ${n}.`,
  plainSaved: 'Saved.',
  counted: (seconds: number) =>
    seconds < 60 ? `${seconds} seconds.` : `${minutes(Math.round(seconds / 60))}.`,
  shortTitle: 'That was short',
  shortText: (seconds: number) =>
    `${seconds} seconds are too few to count for the day. Keep it in your log all the same?`,
  keep: 'Keep',
  builtIn: 'The routine’s words could not be loaded; these are the built-in ones.',
  safety: 'Firm, never painful. Stop if it hurts.',
};
