import type { OverlayProps } from '../App';
import { LogSheet } from './LogSheet';
import { NoticeBar } from './NoticeBar';
import { ProblemBar } from './ProblemBar';

/** What lies over the screens: what went wrong, what was done, what is new, and the sheet. */
export function Overlays({ sheet, onSheet, isSession, ...props }: OverlayProps) {
  const { state, rest } = props;
  return (
    <>
      <ProblemBar {...props} />
      {state.update && !isSession && !state.journal && (
        <section class="Bar" aria-label={rest.updateReady}>
          <p>{rest.updateReady}</p>
          <button onClick={state.update}>{rest.update}</button>
        </section>
      )}
      {!isSession && <NoticeBar {...props} />}
      {sheet && (
        <LogSheet
          {...props}
          onClose={() => {
            onSheet(false);
          }}
        />
      )}
    </>
  );
}
