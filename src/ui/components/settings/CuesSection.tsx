import { cuesOf, type Cues } from '../../../domain/cues';
import { planSettingOf } from '../../../domain/plan';
import type { Settings } from '../../../domain/settings';
import { Choice } from './Choice';
import type { SectionProps } from './section';
import { Switch } from './Switch';

const SOUNDS = ['over', 'mix'] as const;

/** How the person is guided without looking: voice, chimes, vibration, a pulse; and how loud. */
export function CuesSection({ app, state, rest: { settings: words }, change }: SectionProps) {
  const { settings, voices } = state;
  const hasVoice = voices.length > 0;
  const cues = cuesOf(settings);
  const { manualAdvance } = planSettingOf(settings);
  const set = (part: Partial<Cues>): void => {
    change('cues', (settings: Settings) => ({ ...cuesOf(settings), ...part }));
  };
  const percent = (share: number): string => `${Math.round(share * 100)} %`;
  return (
    <section class="card">
      <h2>{words.cues}</h2>
      <Switch name={words.chimes} isOn={cues.chimes} onSwitch={(chimes) => set({ chimes })} />
      <Switch
        name={words.voice}
        isOn={cues.voice}
        isDisabled={!hasVoice && !cues.voice}
        hint="voice-hint"
        onSwitch={(voice) => set({ voice })}
      />
      <p class="muted" id="voice-hint">
        {hasVoice ? words.voiceHint : words.noVoice}
      </p>
      {cues.voice && voices.length > 0 && (
        <label class="row">
          <span>{words.whichVoice}</span>
          <select
            value={cues.voiceURI ?? voices[0]?.uri}
            onChange={(event) => set({ voiceURI: event.currentTarget.value })}
          >
            {voices.map(({ uri, name }) => (
              <option key={uri} value={uri}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {cues.voice && (
        <label class="row slider">
          <span>{words.rate}</span>
          <input
            type="range"
            min="0.5"
            max="1.5"
            step="0.1"
            value={cues.rate}
            aria-valuetext={percent(cues.rate)}
            onChange={(event) => set({ rate: Number(event.currentTarget.value) })}
          />
        </label>
      )}
      <Switch name={words.pulse} isOn={cues.pulse} hint="pulse-hint" onSwitch={(pulse) => set({ pulse })} />
      <p class="muted" id="pulse-hint">
        {words.pulseHint}
      </p>
      <label class="row slider">
        <span>{words.volume}</span>
        <input
          type="range"
          min="0"
          max="1"
          step="0.1"
          value={cues.volume}
          aria-valuetext={percent(cues.volume)}
          onChange={(event) => set({ volume: Number(event.currentTarget.value) })}
        />
      </label>
      <p>
        <button onClick={() => void app.act(({ player }) => player.tryOut())}>{words.tryOut}</button>
      </p>
      <Choice
        legend={words.sound}
        name="sound"
        options={SOUNDS.map((sound) => ({
          value: sound,
          label: words.sounds[sound],
          text: words.sounds[sound],
        }))}
        chosen={cues.sound}
        onChoose={(sound) => set({ sound })}
      />
      <p class="muted">{words.soundHint}</p>
      <Switch
        name={words.vibration}
        isOn={cues.vibration}
        hint="vibration-hint"
        onSwitch={(vibration) => set({ vibration })}
      />
      <p class="muted" id="vibration-hint">
        {words.vibrationHint}
      </p>
      <Switch
        name={words.pocket}
        isOn={cues.pocket === true && !manualAdvance}
        isDisabled={manualAdvance}
        hint="pocket-hint"
        onSwitch={(pocket) => set({ pocket })}
      />
      <p class="muted" id="pocket-hint">
        {manualAdvance ? words.noPocket : words.pocketHint}
      </p>
    </section>
  );
}
