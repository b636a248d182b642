import { days } from './counted';

const MILESTONES: Readonly<Record<number, string>> = {
  3: 'three-day',
  7: 'one-week',
  14: 'two-week',
  28: 'four-week',
  168: '24-week',
  365: 'one-year',
};
export const milestone = (n: number): string =>
  `the ${MILESTONES[n] ?? (n % 365 === 0 ? `${n / 365}-year` : `${n}-day`)} mark`;

/** The band on Today: what matters now. */
export const band = {
  elsewhere: 'A massage is running in another tab.',
  takeOver: 'Resume it to go on here instead.',
  paused: 'A massage is waiting for you.',
  left: (time: string) => `${time} of it to go.`,
  finish: 'Finish here',
  discard: 'Discard',
  welcome: 'Ten guided steps. Prop up your phone, tap Start, and your hands do the rest.',
  toMilestone: (left: number, next: number) =>
    `${left === 1 ? 'One day' : days(left)} to ${milestone(next)}.`,
  reached: (n: number) => `You have reached ${milestone(n)}. Well kept.`,
  celebrate: (n: number) => `You have reached ${milestone(n)}.`,
  celebrateText: 'Well kept. Your hands know the way by now.',
  picture: 'Share a picture',
  thanks: 'Thank you',
  question: (time: string, day: string) => `It is ${time}. Does it still count for ${day}?`,
  questionText: 'Your answer holds for every night from now on; Settings can change it.',
  stillDayBefore: (day: string) => `Yes, ${day}`,
  newDay: 'No, a new day',
  doneToday: 'Done for today.',
  usually: (time: string, cue: string) => `You usually do this around ${time}${cue}.`,
  planned: (time: string, cue: string) => `Planned for ${time}${cue}.`,
  timeHasCome: (time: string, cue: string) => `It is past ${time}, your time for this${cue}.`,
  cue: (cue: string) => `, ${cue}`,
  atStake: (n: number) => `${days(n)} in a row lead up to today. One minute is enough to carry on.`,
  atStakeHidden: (n: number) => `${n} of the last 28 days so far. One minute is enough for today.`,
  onBreak: (until: string) =>
    `You are on a break until ${until}. Nothing is at stake, and a massage counts all the same.`,
  restUsed: 'A rest day stood in for yesterday. Your run goes on.',
  restUsedPlain: 'A rest day stood in for yesterday.',
  wouldUseRest: 'If today gets away, a rest day stands in for it.',
  comeBackPlain: 'Good to see you. Today is a good day for the next one.',
  comeBack: (best: number) => `Good to see you. Your best run, ${days(best)}, stays on show.`,
};
