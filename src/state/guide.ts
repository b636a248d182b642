import { cuesOf, isPulse, newestCue, type Cue } from '../domain/cues';
import type { Journal } from '../domain/journal';
import { leadLeft, placeOf } from '../domain/player';
import { planSeconds } from '../domain/routine';
import type { Session } from '../domain/session';
import type { Chime } from '../platform/chimes';
import type { MediaButtons } from '../platform/media-session';
import type { Sound } from '../platform/sound';
import type { Speech } from '../platform/speech';
import type { Track } from '../platform/track';
import type { WakeLock } from '../platform/wake-lock';
import type { Context } from './app';
import { builtInContent } from './content';

/** What is said aloud beside the words of the routine. */
export interface Phrases {
  /** In the tap that starts a massage. */
  readonly begin: (minutes: number) => string;
  readonly next: (name: string) => string;
  /** At the end: the run, unless this day is not the last of one or streaks are hidden, and the minutes. */
  readonly summary: (days: number | undefined, minutes: number) => string;
  readonly step: (number: number, of: number) => string;
}

/** What a device can do to guide without being looked at; any of it may be missing. */
export interface Aids {
  readonly sound: Sound;
  readonly speech: Speech;
  readonly vibrate: (pattern: number[]) => void;
  readonly wakeLock: WakeLock;
  readonly track: Track;
  readonly showMedia: (title: string | undefined, artist?: string) => void;
  readonly onMediaButtons: (buttons: MediaButtons | undefined) => void;
}

/** Tells the person of the steps: by sound, voice and vibration, as they have chosen and the device can. */
export interface Guide {
  /** In the tap that starts a massage, or lets it go on. */
  readonly begin: (journal: Journal, at: Date) => void;
  /** The clock has gone on, or was seen again, from one position to another. */
  readonly advance: (journal: Journal, from: number, to: number) => void;
  /** The person went to another step. */
  readonly jump: (journal: Journal, at: Date) => void;
  readonly pause: () => void;
  /** A step is over, and waits. */
  readonly wait: () => void;
  /** The closing step begins. */
  readonly close: () => void;
  /** It is saved. */
  readonly sum: (session: Pick<Session, 'day' | 'durationSeconds'>) => void;
  /** Nothing more is to be heard of it. */
  readonly silence: () => void;
  /** In a tap: lets the person hear how it will sound; whether it could be heard is known then. */
  readonly tryOut: () => Promise<void>;
  /** It runs on without a tap: the screen is to stay on all the same. */
  readonly keepAwake: () => void;
  /** The page is seen again. */
  readonly suspect: () => void;
}

const BUZZ: Readonly<Record<'step' | 'part' | 'finish', number[]>> = {
  step: [80, 60, 80],
  part: [60],
  finish: [80, 60, 80, 60, 200],
};
/** Milliseconds after which the screen of a paused massage may go dark. */
const PAUSED_FOR = 120_000;
/** Milliseconds until the last chime and sentence are over. */
const RINGS_FOR = 20_000;
/** The voice waits until a chime has been heard, in milliseconds. */
const AFTER_CHIME = 700;
const FINISHED = 2_000;

export function createGuide(
  { store }: Context,
  { sound, speech, vibrate, wakeLock }: Aids,
  phrases: () => Phrases | undefined,
): Guide {
  const cues = () => cuesOf(store.get().settings);
  const words = () => (store.get().content ?? builtInContent).routine;

  const chime = (name: Chime): void => {
    const { chimes, volume, voice, pocket } = cues();
    // A voice that fails is not silence: chimes take its place. In the pocket, the track has them.
    const isWanted = name === 'pulse' ? cues().pulse : chimes || (voice && store.get().isVoiceLost);
    if (isWanted && !(pocket && store.get().isInPocket)) sound.play(name, volume);
    if (name !== 'pulse' && cues().vibration) vibrate(BUZZ[name]);
  };

  const say = (text: string | undefined, after = 0): void => {
    const { voice, rate, volume, voiceURI, chimes } = cues();
    if (!voice || !text || store.get().isVoiceLost) return;
    void speech.speak(text, { rate, volume, voiceURI, after: chimes ? after : 0 }).then((isHeard) => {
      if (isHeard || store.get().isVoiceLost) return;
      store.set({ isVoiceLost: true });
      if (!chimes) chime('part');
    });
  };

  const give = (journal: Journal, { kind, index, part }: Cue): void => {
    const { plan } = journal;
    const [step, next] = [plan[index]?.step ?? 'daily', plan[index + 1]?.step ?? 'daily'];
    if (kind === 'next') {
      say(phrases()?.next(words()[next].next));
      return;
    }
    chime(kind);
    say(kind === 'step' ? words()[step].prompt : words()[step].cues[part - 1], AFTER_CHIME);
  };

  return {
    begin(journal, at) {
      const { sound: mode, chimes, voice, pulse, pocket } = cues();
      store.set({ isVoiceLost: false, isSoundLost: false });
      // The voice first: iOS has it silent when Web Audio begins before it.
      if (leadLeft(journal, at) > 0) say(phrases()?.begin(Math.round(planSeconds(journal.plan) / 60)));
      if (chimes || voice || pulse) sound.unlock(mode === 'over' || pocket === true);
      if (leadLeft(journal, at) === 0) chime('part');
      wakeLock.hold();
    },
    advance(journal, from, to) {
      const { chimes, voice, pulse } = cues();
      const cue = newestCue(journal.plan, from, to);
      if (cue) give(journal, cue);
      const isChimed = cue && cue.kind !== 'next';
      if (pulse && !isChimed && to > from && isPulse(journal.plan, to)) chime('pulse');
      const { isVoiceLost } = store.get();
      const isSoundLost = (chimes || pulse || (voice && isVoiceLost === true)) && !sound.isHeard();
      if (isSoundLost !== store.get().isSoundLost) store.set({ isSoundLost });
    },
    jump(journal, at) {
      const { index } = placeOf(journal, at);
      give(journal, { kind: 'step', index, part: 0 });
    },
    pause() {
      speech.hush();
      wakeLock.release(PAUSED_FOR);
    },
    wait() {
      chime('part');
    },
    close() {
      chime('finish');
    },
    sum({ day, durationSeconds }) {
      const { streak, settings } = store.get();
      const isCounted = day === streak.today && streak.isDoneToday && !settings.hideStreaks;
      const minutes = Math.round(durationSeconds / 60);
      const summary = phrases()?.summary(isCounted ? streak.current : undefined, minutes);
      say([summary, words().daily.prompt].filter(Boolean).join(' '), FINISHED);
      wakeLock.release(RINGS_FOR);
      sound.close(RINGS_FOR);
    },
    silence() {
      speech.hush();
      wakeLock.release(0);
      sound.close(0);
    },
    async tryOut() {
      const { voice, sound: mode, volume, rate, voiceURI } = cues();
      const said = voice
        ? speech.speak(words().temples.prompt, { rate, volume, voiceURI, after: AFTER_CHIME })
        : Promise.resolve(true);
      sound.unlock(mode === 'over');
      sound.play('step', volume);
      store.set({ wasHeard: (await said) && (await sound.isRunning()) });
      if (!store.get().journal) sound.close(RINGS_FOR); // a massage may have begun meanwhile
    },
    keepAwake: wakeLock.hold,
    suspect: sound.suspect,
  };
}
