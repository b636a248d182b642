import type { PlanStepId } from '../../domain/routine';
import lines from './HeadPicture.css';
import { Head, Mirrored } from './head/Head';
import { Layer } from './head/Layer';
import motion from './head/motion.css';
import { Moving } from './head/Moving';
import { SCENES } from './head/scenes';

/** The styles of the picture, to be adopted with those of the screen that shows it. */
export const css = lines + motion;

interface Props {
  readonly step: PlanStepId;
  /** Which cue of the step has been reached: 0 before its first one. */
  readonly part: number;
  readonly isMoving: boolean;
}

/** Where the fingers go and how they move. The words beside it say the same. */
export function HeadPicture({ step, part, isMoving }: Props) {
  const scenes = SCENES[step];
  const scene = scenes[part] ?? scenes[0];
  const { view, zone, marks, arrows = [], isPair } = scene;
  const strokes = arrows.map(({ d, at }) => <path d={d} transform={at} />);
  return (
    // The key: another picture begins its motion from the start.
    <div
      key={`${step} ${part}`}
      class={`HeadPicture ${step} part${part}${isMoving ? '' : ' still'}`}
      aria-hidden="true"
    >
      <Layer name="scene">
        <path class="zone" d={zone} />
        {view && <Head view={view} />}
        {strokes}
        {isPair && <Mirrored>{strokes}</Mirrored>}
      </Layer>
      {isPair && <div class="mirror">{marks.map((mark) => !mark.isSingle && <Moving mark={mark} />)}</div>}
      {marks.map((mark) => (
        <Moving mark={mark} />
      ))}
    </div>
  );
}
