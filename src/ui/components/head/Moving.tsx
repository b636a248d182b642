import { Hand } from './Hand';
import { Layer } from './Layer';
import type { Mark } from './scenes';

/** A mark in its motion, and in what carries it along. */
export function Moving({ mark }: { readonly mark: Mark }) {
  const moving = (
    <Layer name={mark.motion}>
      {'hand' in mark ? (
        <Hand shape={mark.hand} at={mark.at} />
      ) : (
        <>
          <path class="gap" d={mark.d} transform={mark.at} />
          <path d={mark.d} transform={mark.at} />
        </>
      )}
    </Layer>
  );
  return mark.carrier ? <div class={mark.carrier}>{moving}</div> : moving;
}
