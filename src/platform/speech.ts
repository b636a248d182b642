/** A voice that speaks without the network. */
export interface Voice {
  readonly uri: string;
  readonly name: string;
}

export interface SpeechChoice {
  readonly voiceURI?: string | undefined;
  /** 0.5–1.5 */
  readonly rate: number;
  /** 0–1 */
  readonly volume: number;
  /** Milliseconds to wait before it is said. */
  readonly after?: number;
}

export interface Speech {
  /** The voices on this device for the language of the page, the best first. */
  readonly voices: () => readonly Voice[];
  /** Calls back when there are others. */
  readonly onVoices: (listener: () => void) => void;
  /**
   * Says a sentence instead of whatever is being said. Resolves to whether a voice has begun, 1.5 s later at the latest;
   * at once to false without a voice. The first one must be said in a tap.
   */
  readonly speak: (text: string, choice: SpeechChoice) => Promise<boolean>;
  readonly hush: () => void;
}

/** A voice that has not begun after this many milliseconds does not begin. */
const BEGINS_WITHIN = 1_500;
/** Voices of macOS that are jokes. */
const NOVELTY =
  /^(Albert|Bad News|Bahh|Bells|Boing|Bubbles|Cellos|Fred|Good News|Jester|Junior|Organ|Ralph|Superstar|Trinoids|Whisper|Wobble|Zarvox|Eddy|Flo|Grandma|Grandpa|Reed|Rocko|Sandy|Shelley)\b/;

const languageOf = (tag: string): string => tag.replace(/[-_].*/, '').toLowerCase();

/** The device's voices that need no network, those of the reader's own region first. */
function localVoices(synthesis: SpeechSynthesis): SpeechSynthesisVoice[] {
  const page = languageOf(document.documentElement.lang);
  const rank = ({ lang, name }: SpeechSynthesisVoice): number =>
    (NOVELTY.test(name) ? 2 : 0) + (navigator.languages.includes(lang.replace('_', '-')) ? 0 : 1);
  return synthesis
    .getVoices()
    .filter(({ localService, lang }) => localService && languageOf(lang) === page)
    .sort((a, b) => rank(a) - rank(b));
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Whether a voice begins: some engines fail at once, some never say a word. */
const begins = (utterance: SpeechSynthesisUtterance): Promise<boolean> =>
  new Promise((resolve) => {
    const settle = (isHeard: boolean) => () => {
      resolve(isHeard);
    };
    utterance.addEventListener('start', settle(true));
    utterance.addEventListener('end', settle(true));
    utterance.addEventListener('error', ({ error }) => {
      resolve(error === 'interrupted' || error === 'canceled');
    });
    setTimeout(settle(false), BEGINS_WITHIN);
  });

/** Speech by SpeechSynthesis, where there is any. */
export function createSpeech(): Speech {
  const synthesis = 'speechSynthesis' in globalThis ? speechSynthesis : undefined;
  let isPrimed = false;
  /** Counts what was to be said: only the newest is. */
  let turn = 0;
  return {
    voices: () =>
      synthesis ? localVoices(synthesis).map(({ voiceURI, name }) => ({ uri: voiceURI, name })) : [],
    onVoices: (listener) => {
      synthesis?.addEventListener('voiceschanged', listener);
    },
    async speak(text, { voiceURI, rate, volume, after = 0 }) {
      const mine = ++turn;
      const voices = synthesis ? localVoices(synthesis) : [];
      const voice = voices.find((known) => known.voiceURI === voiceURI) ?? voices[0];
      if (!synthesis || !voice) return false;
      const utterance = new SpeechSynthesisUtterance(text);
      // Android looks at the language, and ignores a voice without one.
      Object.assign(utterance, { voice, lang: voice.lang, rate, volume });
      synthesis.cancel(); // an engine that is stuck begins anew
      // The first one must be said in the tap itself, or iOS stays silent; Chrome wants a moment after a cancel.
      if (isPrimed) await wait(after);
      if (mine !== turn) return true;
      isPrimed = true;
      synthesis.speak(utterance);
      const hasBegun = await begins(utterance);
      if (!hasBegun && mine === turn) synthesis.cancel(); // too late now: a chime has taken its place
      return hasBegun;
    },
    hush() {
      turn++;
      synthesis?.cancel();
    },
  };
}
