/** The sounds of a massage, made of a few sine tones: no file to fetch. */
export type Chime = 'step' | 'part' | 'finish' | 'pulse';

interface Tone {
  /** Hertz: a phone's loudspeaker carries little below 400. */
  readonly pitch: number;
  /** Seconds from the start of the chime. */
  readonly after: number;
  /** Seconds to grow, and to die away. */
  readonly attack: number;
  readonly decay: number;
  readonly gain: number;
}

const bell = (pitch: number, after: number, gain = 0.5): Tone[] => [
  { pitch, after, attack: 0.008, decay: 1.4, gain },
  { pitch: pitch * 2.01, after, attack: 0.008, decay: 0.6, gain: gain * 0.3 },
  { pitch: pitch * 3.02, after, attack: 0.004, decay: 0.25, gain: gain * 0.12 },
];

const TONES: Readonly<Record<Chime, readonly Tone[]>> = {
  step: [...bell(659, 0), ...bell(880, 0.22)],
  part: bell(740, 0, 0.38),
  finish: [...bell(587, 0), ...bell(740, 0.28), ...bell(880, 0.56), ...bell(1175, 0.84, 0.36)],
  pulse: [{ pitch: 494, after: 0, attack: 0.12, decay: 0.7, gain: 0.14 }],
};

/** Plays a chime in a context, `at` seconds on its clock, with a volume of 0–1. */
export function playChime(context: BaseAudioContext, chime: Chime, at: number, volume: number): void {
  for (const { pitch, after, attack, decay, gain } of TONES[chime]) {
    const start = at + after;
    const tone = new OscillatorNode(context, { frequency: pitch });
    const loudness = new GainNode(context, { gain: 0 });
    loudness.gain.setValueAtTime(0, start);
    loudness.gain.linearRampToValueAtTime(gain * volume, start + attack);
    loudness.gain.exponentialRampToValueAtTime(0.0001, start + attack + decay);
    tone.connect(loudness).connect(context.destination);
    tone.start(start);
    tone.stop(start + attack + decay + 0.05);
  }
}
