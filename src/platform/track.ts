import { playChime, type Chime } from './chimes';

/** A chime and when it sounds, in seconds from the start of the track. */
export interface Sounding {
  readonly chime: Chime;
  readonly at: number;
}

/**
 * The whole massage as one piece of sound, which goes on while the screen is locked. What the phone does with it, at
 * a call, a headset pulled out or the buttons of the lock screen, is reported.
 */
export interface Track {
  /** In a tap: makes the piece, and plays it from a place in milliseconds. Resolves to whether it could. */
  readonly begin: (
    soundings: readonly Sounding[],
    seconds: number,
    volume: number,
    from: number,
  ) => Promise<boolean>;
  /** Milliseconds from its start; undefined while there is none. */
  readonly position: () => number | undefined;
  readonly play: () => void;
  readonly pause: () => void;
  /** To a place in milliseconds from its start. */
  readonly seek: (ms: number) => void;
  readonly end: () => void;
  /** Calls back when something else than this page has stopped it. */
  readonly onStopped: (listener: () => void) => void;
}

/** Hertz. The highest tone of a chime is below half of it. */
const RATE = 8_000;

/** Samples as a WAV file, 16 bits, one channel. */
function wavOf(samples: Float32Array): Blob {
  const view = new DataView(new ArrayBuffer(44 + samples.length * 2));
  const text = (at: number, letters: string): void => {
    for (let i = 0; i < letters.length; i++) view.setUint8(at + i, letters.charCodeAt(i));
  };
  text(0, 'RIFF');
  view.setUint32(4, 36 + samples.length * 2, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, RATE, true);
  view.setUint32(28, RATE * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  text(36, 'data');
  view.setUint32(40, samples.length * 2, true);
  samples.forEach((sample, i) => {
    view.setInt16(44 + i * 2, Math.max(-1, Math.min(1, sample)) * 0x7fff, true);
  });
  return new Blob([view], { type: 'audio/wav' });
}

async function render(soundings: readonly Sounding[], seconds: number, volume: number): Promise<Blob> {
  const context = new OfflineAudioContext(1, Math.ceil(seconds * RATE), RATE);
  for (const { chime, at } of soundings) playChime(context, chime, at, volume);
  return wavOf((await context.startRendering()).getChannelData(0));
}

/** The track of this page: one element, as iOS lets only the one that was started in a tap go on. */
export function createTrack(): Track {
  let audio: HTMLAudioElement | undefined;
  let isReady = false;
  /** What this page wants: whatever differs from it was done by something else. */
  let isWanted = false;
  let stopped: () => void = () => undefined;
  /** Where it is to go on, while it is being made. */
  let place = { ms: 0, since: 0 };
  const wanted = (): boolean => isWanted;
  const is = (element: HTMLAudioElement): boolean => audio === element;

  /** Whether it may play: what comes in its place, or stops it, is no refusal. */
  const start = (element: HTMLAudioElement): Promise<boolean> =>
    element.play().then(
      () => true,
      (error: unknown) => error instanceof DOMException && error.name === 'AbortError',
    );

  function load(element: HTMLAudioElement, blob: Blob): void {
    URL.revokeObjectURL(element.src);
    element.src = URL.createObjectURL(blob);
  }

  function create(): HTMLAudioElement {
    const element = new Audio();
    element.addEventListener('pause', () => {
      if (isReady && isWanted && !element.ended) stopped();
    });
    element.addEventListener('play', () => {
      if (isReady && !isWanted) element.pause(); // after a call it would come back by itself
    });
    return element;
  }

  function end(): void {
    isWanted = isReady = false;
    if (!audio) return;
    audio.pause();
    URL.revokeObjectURL(audio.src);
    audio.removeAttribute('src');
    audio = undefined;
  }

  return {
    async begin(soundings, seconds, volume, from) {
      end();
      if (typeof OfflineAudioContext === 'undefined') return false;
      const element = create();
      audio = element;
      isWanted = true;
      // A moment of silence, in the tap: the element may then go on with what is still being made.
      load(element, wavOf(new Float32Array(RATE / 10)));
      void start(element);
      place = { ms: from, since: performance.now() };
      const piece = await render(soundings, seconds, volume).catch(() => undefined); // no room for it
      if (!is(element)) return true; // it is not wanted any more
      if (!piece) return false;
      load(element, piece);
      element.currentTime = (place.ms + (wanted() ? performance.now() - place.since : 0)) / 1000;
      isReady = true;
      return !wanted() || (await start(element)) || !is(element);
    },
    position: () => (audio && isReady && !audio.ended ? audio.currentTime * 1000 : undefined),
    play() {
      isWanted = true;
      if (audio) void start(audio);
    },
    pause() {
      isWanted = false;
      audio?.pause();
    },
    seek(ms) {
      place = { ms: Math.max(0, ms), since: performance.now() };
      if (audio && isReady) audio.currentTime = place.ms / 1000;
    },
    end,
    onStopped(listener) {
      stopped = listener;
    },
  };
}
