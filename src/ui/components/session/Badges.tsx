import { cuesOf } from '../../../domain/cues';
import type { LateProps } from '../../screen';

/** What does not work here, and what can be done about it. */
export function Badges({ app, state, rest: { session: words } }: LateProps) {
  const { isScreenKept, isSoundLost, isVoiceLost, isInPocket, settings } = state;
  return (
    <>
      {isSoundLost && !isInPocket && (
        <button
          class="badge"
          onClick={() =>
            void app.act(({ player }) => {
              player.unlock();
            })
          }
        >
          {words.soundLost}
        </button>
      )}
      {isVoiceLost && cuesOf(settings).voice && <p class="badge">{words.voiceLost}</p>}
      {isScreenKept === false && !isInPocket && <p class="badge">{words.screenMaySleep}</p>}
    </>
  );
}
