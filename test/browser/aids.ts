import type { Page } from '@playwright/test';

/** What a page has done to be heard, felt and seen. */
export interface Given {
  /** The pitches that were begun, in hertz, in order. */
  readonly tones: number[];
  readonly said: string[];
  readonly buzzed: number[][];
  /** 'asked', 'released', 'refused' */
  readonly locks: string[];
  readonly contexts: AudioContext[];
  readonly tracks: HTMLAudioElement[];
  readonly buttons: Record<string, (() => void) | null>;
}

/** How the voice of a device behaves. */
export type Voice = 'speaks' | 'fails' | 'never begins' | 'is not there';

/** Before the page is loaded: writes down what it gives, with a voice that this browser does not have. */
export const recordAids = (page: Page, voice: Voice = 'speaks'): Promise<unknown> =>
  page.addInitScript((voice) => {
    const given: Given = {
      tones: [],
      said: [],
      buzzed: [],
      locks: [],
      contexts: [],
      tracks: [],
      buttons: {},
    };
    Object.assign(globalThis, { given });
    const Context = globalThis.AudioContext;
    class RecordedContext extends Context {
      constructor(options?: AudioContextOptions) {
        super(options);
        given.contexts.push(this);
      }
    }
    const Oscillator = globalThis.OscillatorNode;
    class RecordedOscillator extends Oscillator {
      constructor(context: BaseAudioContext, options?: OscillatorOptions) {
        super(context, options);
        if (context instanceof Context) given.tones.push(Math.round(options?.frequency ?? 0));
      }
    }
    const Player = globalThis.Audio;
    Object.assign(globalThis, {
      AudioContext: RecordedContext,
      OscillatorNode: RecordedOscillator,
      Audio: function () {
        const audio = new Player();
        given.tracks.push(audio);
        return audio;
      },
    });
    Object.defineProperty(navigator, 'vibrate', {
      configurable: true,
      value: (pattern: number[]) => given.buzzed.push(pattern),
    });
    const request = navigator.wakeLock.request.bind(navigator.wakeLock);
    navigator.wakeLock.request = async (type) => {
      given.locks.push('asked');
      const lock = await request(type);
      lock.addEventListener('release', () => given.locks.push('released'));
      return lock;
    };
    navigator.mediaSession.setActionHandler = (action, handler) => {
      given.buttons[action] = handler as (() => void) | null;
    };
    class Utterance extends EventTarget {
      constructor(readonly text: string) {
        super();
      }
    }
    const begin = (utterance: Utterance): void => {
      given.said.push(utterance.text);
      if (voice === 'speaks') queueMicrotask(() => utterance.dispatchEvent(new Event('start')));
      if (voice === 'fails')
        queueMicrotask(() =>
          utterance.dispatchEvent(Object.assign(new Event('error'), { error: 'synthesis-failed' })),
        );
    };
    const english = { name: 'Test', lang: 'en-GB', localService: true, voiceURI: 'test', default: true };
    const far = { ...english, name: 'Far away', voiceURI: 'far', localService: false };
    Object.assign(globalThis, { SpeechSynthesisUtterance: Utterance });
    Object.defineProperty(globalThis, 'speechSynthesis', {
      configurable: true,
      value: {
        getVoices: () => (voice === 'is not there' ? [far] : [far, english]),
        speak: begin,
        cancel: () => undefined,
        addEventListener: () => undefined,
      },
    });
  }, voice);

/** The same, of what there is one can take away. */
export const takeAway = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    for (const name of ['wakeLock', 'vibrate', 'mediaSession', 'locks'])
      Reflect.deleteProperty(Navigator.prototype, name);
    for (const name of ['AudioContext', 'OfflineAudioContext', 'speechSynthesis', 'BroadcastChannel'])
      Reflect.deleteProperty(globalThis, name);
  });

/** What was given since the last time that it was asked for. */
export const take = (page: Page): Promise<Pick<Given, 'tones' | 'said' | 'buzzed' | 'locks'>> =>
  page.evaluate(() => {
    const { tones, said, buzzed, locks } = (globalThis as unknown as { given: Given }).given;
    return {
      tones: tones.splice(0),
      said: said.splice(0),
      buzzed: buzzed.splice(0),
      locks: locks.splice(0),
    };
  });

export const cues = (change: object = {}): object => ({
  id: 'cues',
  v: 1,
  value: {
    voice: false,
    chimes: true,
    vibration: true,
    pulse: false,
    volume: 0.8,
    rate: 1,
    sound: 'over',
    ...change,
  },
  stamp: '2026-11-20T20:00:00.000Z-0000-seedseed',
});
