import type { MediaButtons } from '../../src/platform/media-session';
import type { Sounding } from '../../src/platform/track';
import type { Voice } from '../../src/platform/speech';
import type { Aids } from '../../src/state/guide';

/** Something that was heard, felt, or done with the screen. */
export interface Given {
  /** Seconds on the monotonic clock. */
  readonly at: number;
  readonly what: 'chime' | 'voice' | 'buzz' | 'sound' | 'screen' | 'media';
  readonly how: string;
}

export interface FakeTrack {
  /** Milliseconds from its start, while there is one. */
  readonly position: () => number | undefined;
  readonly isPlaying: () => boolean;
  /** What was asked of it last time. */
  readonly soundings: readonly Sounding[];
  readonly seconds: number;
  readonly begins: number;
  readonly seeks: readonly number[];
  /** It plays faster or slower than the clocks. */
  readonly stray: (ms: number) => void;
  /** The phone stops it, at a call or a button, or sets it going again. */
  readonly move: (isPlaying: boolean) => void;
  /** Whether it takes its place: a phone may have no room for it. */
  isRendered: boolean;
}

/** What a fake device does to guide, and the switches for what it cannot. */
export interface FakeAids {
  readonly aids: Aids;
  readonly given: Given[];
  /** What was given of some kind, with its time. */
  readonly heard: (what: Given['what'], since?: number) => (readonly [at: number, how: string])[];
  /** How the voice is: well, failing at once, or never beginning. */
  voice: 'speaks' | 'fails' | 'never begins';
  voices: Voice[];
  /** Calls back whoever wants to know of other voices. */
  readonly changeVoices: (voices: Voice[]) => void;
  /** A call came in: nothing is heard until the next tap. */
  isInterrupted: boolean;
  /** The device has no sound at all. */
  isMute: boolean;
  /** Whether the screen is wanted on. */
  readonly isScreenHeld: () => boolean;
  readonly track: FakeTrack;
  readonly buttons: () => MediaButtons | undefined;
}

export function fakeAids(monotonic: () => number): FakeAids {
  const given: Given[] = [];
  const give = (what: Given['what'], how: string): void => {
    given.push({ at: monotonic() / 1000, what, how });
  };
  let [isUnlocked, isHeld] = [false, false];
  let buttons: MediaButtons | undefined;
  let onVoices: () => void = () => undefined;
  const { track, ...made } = fakeTrack(monotonic);

  const fake: FakeAids = {
    given,
    heard: (what, since = 0) =>
      given.filter((one) => one.what === what && one.at >= since).map(({ at, how }) => [at, how] as const),
    voice: 'speaks',
    voices: [],
    changeVoices: (voices) => {
      fake.voices = voices;
      onVoices();
    },
    isInterrupted: false,
    isMute: false,
    isScreenHeld: () => isHeld,
    track,
    buttons: () => buttons,
    aids: {
      sound: {
        unlock: (over) => {
          give('sound', over ? 'over' : 'mix');
          isUnlocked = !fake.isMute;
          fake.isInterrupted = false;
        },
        play: (chime, volume) => {
          if (isUnlocked && !fake.isInterrupted && volume > 0) give('chime', chime);
        },
        isHeard: () => isUnlocked && !fake.isInterrupted,
        lose: () => {
          fake.isInterrupted = true;
        },
        isRunning: () => Promise.resolve(isUnlocked),
        suspect: () => {
          give('sound', 'suspect');
        },
        close: (after) => {
          give('sound', `close ${after}`);
        },
      },
      speech: {
        voices: () => fake.voices,
        onVoices: (listener) => {
          onVoices = listener;
        },
        speak: (text) => {
          if (fake.voice === 'speaks') give('voice', text);
          if (fake.voice !== 'never begins') return Promise.resolve(fake.voice === 'speaks');
          return new Promise((resolve) => {
            setTimeout(() => {
              resolve(false);
            }, 1_500);
          });
        },
        hush: () => {
          give('voice', '(hush)');
        },
      },
      vibrate: (pattern) => {
        give('buzz', pattern.join(' '));
      },
      wakeLock: {
        hold: () => {
          isHeld = true;
          give('screen', 'hold');
        },
        release: (after) => {
          isHeld = false;
          give('screen', `release ${after}`);
        },
      },
      track: made.device,
      showMedia: (title, artist) => {
        give('media', [title, artist].filter(Boolean).join(', '));
      },
      onMediaButtons: (given) => {
        buttons = given;
      },
    },
  };
  return fake;
}

/** A track that goes on with the clock that nobody sets, whatever the page does. */
function fakeTrack(monotonic: () => number): { track: FakeTrack; device: Aids['track'] } {
  let [start, isPlaying, isWanted] = [0, false, false];
  let stood: number | undefined;
  let stopped: () => void = () => undefined;
  const position = (): number | undefined => {
    const at = isPlaying ? monotonic() - start : stood;
    return at !== undefined && track.isRendered && at < track.seconds * 1000 ? at : undefined;
  };
  const set = (plays: boolean, at: number | undefined): void => {
    [isPlaying, stood, start] = [plays && at !== undefined, at, monotonic() - (at ?? 0)];
  };
  const seeks: number[] = [];
  const track = {
    position,
    isPlaying: () => isPlaying,
    soundings: [] as readonly Sounding[],
    seconds: 0,
    begins: 0,
    seeks,
    stray: (ms: number) => {
      set(isPlaying, (position() ?? 0) + ms);
    },
    move: (plays: boolean) => {
      set(plays, position());
      if (!plays && isWanted) stopped();
    },
    isRendered: true,
  };
  const device: Aids['track'] = {
    begin: (soundings, seconds, _volume, from) => {
      Object.assign(track, { soundings, seconds, begins: track.begins + 1 });
      isWanted = true;
      set(true, from);
      return Promise.resolve(track.isRendered);
    },
    position,
    play: () => {
      isWanted = true;
      set(true, position());
    },
    pause: () => {
      isWanted = false;
      set(false, position());
    },
    seek: (ms) => {
      seeks.push(ms);
      set(isPlaying, Math.max(0, ms));
    },
    end: () => {
      isWanted = false;
      set(false, undefined);
    },
    onStopped: (listener) => {
      stopped = listener;
    },
  };
  return { track, device };
}
