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
  let isLaunch = true;
  onWaiting(() => {
    const { ready, journal } = store.get();
    if (isLaunch && ready && !journal && !hadInput()) takeOver(true);
    store.set({
      update: () => {
        takeOver(false);
      },
    });
  });
  isLaunch = false;
}
