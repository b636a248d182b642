import { cuesOf, hasChosenCues, type Cues } from '../../../domain/cues';
import type { Settings } from '../../../domain/settings';
import type { LateProps } from '../../screen';

const GUIDES = ['voice', 'chimes', 'silent'] as const;
type Guide = (typeof GUIDES)[number];

const CUES: Readonly<Record<Guide, Partial<Cues>>> = {
  voice: { voice: true, chimes: true },
  chimes: { voice: false, chimes: true },
  silent: { voice: false, chimes: false, pulse: false },
};

const guideOf = ({ voice, chimes }: Cues): Guide => (voice ? 'voice' : chimes ? 'chimes' : 'silent');

/** Voice, chimes or silent: asked at the first massage, kept from then on, with a way to hear it. */
export function GuideChoice({ app, state, rest }: LateProps) {
  const { settings, voices, wasHeard } = state;
  const hasVoice = voices.length > 0;
  const words = rest.session;
  const cues = cuesOf(settings);
  const chosen = hasChosenCues(settings) ? guideOf(cues) : undefined;
  const choose = (guide: Guide): void =>
    void app.act((actions) =>
      actions.change('cues', (settings: Settings) => ({ ...cuesOf(settings), ...CUES[guide] }), true),
    );
  return (
    <fieldset class="GuideChoice">
      <legend>{words.guide}</legend>
      <div class="guides">
        {GUIDES.map((guide) => (
          <label key={guide}>
            <input
              type="radio"
              name="guide"
              aria-label={words.guides[guide]}
              checked={guide === chosen}
              disabled={guide === 'voice' && !hasVoice}
              aria-describedby={`guide-${guide}`}
              onChange={() => {
                choose(guide);
              }}
            />
            <span>
              <b>{words.guides[guide]}</b>{' '}
              <small id={`guide-${guide}`}>
                {guide === 'voice' && !hasVoice ? words.noVoice : words.guideTexts[guide]}
              </small>
            </span>
          </label>
        ))}
      </div>
      {chosen !== 'silent' && (
        <p class="try">
          <button type="button" onClick={() => void app.act(({ player }) => player.tryOut())}>
            {words.tryOut}
          </button>
          <span>{wasHeard !== undefined && (wasHeard ? words.tryOutText : words.notHeard)}</span>
        </p>
      )}
    </fieldset>
  );
}
