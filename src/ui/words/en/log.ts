import { minutes } from './counted';

export const log = {
  title: 'I already did it',
  day: 'Which day?',
  today: 'Today',
  yesterday: 'Yesterday',
  time: 'When did it start?',
  length: (n: number) => `${minutes(n)}, the length you have set.`,
  save: 'Log it',
  cancel: 'Cancel',
  done: 'done',
  badTime: 'Give a time, such as 21:30.',
};
