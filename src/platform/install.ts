import type { Place } from '../domain/truth';

/** What browsers send that can install an app when it asks (not in the standard). */
interface InstallPrompt extends Event {
  prompt(): Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
}

export interface Installing {
  readonly place: () => Place;
  /** Lets the browser ask; whether the person agreed. */
  readonly install: () => Promise<boolean>;
}

function operatingSystem(): Place['os'] {
  const { userAgent, maxTouchPoints } = navigator;
  if (/iPhone|iPad|iPod/.test(userAgent)) return 'ios';
  if (userAgent.includes('Macintosh')) return maxTouchPoints > 1 ? 'ios' : 'mac'; // an iPad calls itself a Mac
  return userAgent.includes('Android') ? 'android' : 'other';
}

const isStandalone = (): boolean =>
  matchMedia('(display-mode: standalone)').matches ||
  ('standalone' in navigator && navigator.standalone === true);

/** Keeps the browser's offer to install for the moment that suits; `onChange` when there is one, or none any more. */
export function followInstalling(onChange: () => void): Installing {
  let offer: InstallPrompt | undefined;
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    offer = event as InstallPrompt;
    onChange();
  });
  addEventListener('appinstalled', () => {
    offer = undefined;
    onChange();
  });
  return {
    place: () => ({ os: operatingSystem(), isInstalled: isStandalone(), canInstall: offer !== undefined }),
    async install() {
      const { outcome } = (await offer?.prompt()) ?? { outcome: 'dismissed' };
      offer = undefined; // each offer can be used once
      return outcome === 'accepted';
    },
  };
}
