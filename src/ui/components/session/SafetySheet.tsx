import type { LateProps } from '../../screen';
import { Sheet } from '../Sheet';

interface Props extends LateProps {
  readonly onClose: () => void;
}

/** When to leave it, and what to mind: in reach from the massage, which waits meanwhile. */
export function SafetySheet({ state, rest, onClose }: Props) {
  const safety = state.content?.learn?.safety;
  const words = rest.session;
  return (
    <Sheet title={words.safetyTitle} class="SafetySheet" onClose={onClose}>
      <p>{safety?.disclaimer ?? words.safety}</p>
      {safety?.sections.map(({ id, title, points }) => (
        <section key={id}>
          <h3>{title}</h3>
          <ul>
            {points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </section>
      ))}
      <button class="primary" onClick={onClose}>
        {words.close}
      </button>
    </Sheet>
  );
}
