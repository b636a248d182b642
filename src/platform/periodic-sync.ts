/**
 * Twelve hours: what is asked for is rounded up to a multiple of the gap that the browser grants, which is 12 h at
 * best (Chromium, background_sync_controller_impl.cc).
 */
const EVERY = 12 * 3_600_000;
const TAG = 'nudge';

interface PeriodicSync {
  register(tag: string, options: { readonly minInterval: number }): Promise<void>;
  unregister(tag: string): Promise<void>;
}

/** Asks the system to wake the worker now and then, or no more; whether it will. Chromium's installed apps only. */
export async function wakeNowAndThen(isWanted: boolean): Promise<boolean> {
  try {
    const registration = await navigator.serviceWorker.getRegistration();
    const { periodicSync } = (registration ?? {}) as { readonly periodicSync?: PeriodicSync };
    if (!isWanted) await periodicSync?.unregister(TAG);
    else if (periodicSync) {
      await periodicSync.register(TAG, { minInterval: EVERY });
      return true;
    }
  } catch {
    // There is no worker, or it is not allowed here.
  }
  return false;
}
