import type { OverlayProps } from '../App';
import { ImportDoor } from './data/ImportDoor';
import { LogSheet } from './LogSheet';
import { ProblemBar } from './ProblemBar';
import { StatusRegion } from './StatusRegion';

/** What lies over the screens: what went wrong, what was done, what is new, and the sheet. */
export function Overlays({ sheet, onSheet, isSession, ...props }: OverlayProps) {
  const { state, rest } = props;
  // A new version is taken over by loading the page anew: nothing may be running, or in hand.
  const isQuiet = !state.journal && !state.closing && state.unsaved.length === 0;
  return (
    <>
      <ProblemBar {...props} />
      {state.update && !isSession && isQuiet && (
        <section class="Bar" aria-label={rest.updateReady}>
          <p>{rest.updateReady}</p>
          <button onClick={state.update}>{rest.update}</button>
        </section>
      )}
      <StatusRegion {...props} isSession={isSession} />
      <ImportDoor {...props} />
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
