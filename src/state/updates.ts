import type { Updater } from '../platform/service-worker';
import type { App } from './app';

/**
 * New versions wait. One that waits at launch is taken over at once, before any input and with no massage
 * begun; any other is offered (`AppState.update`), never during a massage, and taken over when the person says so.
 */
export function followUpdates(
  { store }: App,
  { onWaiting, takeOver }: Updater,
  hadInput: () => boolean,
): void {
  const isQuiet = (): boolean => {
    const { ready, journal, closing, unsaved } = store.get();
    return ready && !journal && !closing && unsaved.length === 0;
  };
  const isUntouched = (): boolean => isQuiet() && !hadInput();
  let isLaunch = true;
  onWaiting(() => {
    if (isLaunch && isUntouched()) takeOver(true, isUntouched);
    const update = (): void => {
      takeOver(false, isQuiet);
    };
    store.set({ update });
  });
  isLaunch = false;
}
