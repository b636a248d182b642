/** Whether notifications may be shown: what the person said, or that this browser has none. */
export type Leave = 'granted' | 'denied' | 'default' | 'unsupported';

/** Where the app runs, as far as it decides what a reminder can do. */
export interface Place {
  readonly os: 'ios' | 'android' | 'mac' | 'other';
  readonly isInstalled: boolean;
  /** Whether the browser offers to install it. */
  readonly canInstall: boolean;
}

/** What will become of nudges on this device, with the app closed. */
export type Truth =
  | 'install-first'
  | 'unsupported'
  | 'denied'
  | 'not-asked'
  | 'woken'
  | 'install-to-be-woken'
  | 'ios'
  | 'open-only';

/** Derived from what this device can do, not from what one would like it to. */
export function truthOf(leave: Leave, { os, isInstalled, canInstall }: Place, isWoken: boolean): Truth {
  if (leave === 'unsupported') return os === 'ios' && !isInstalled ? 'install-first' : 'unsupported';
  if (leave === 'denied') return 'denied';
  if (leave === 'default') return 'not-asked';
  if (isWoken) return 'woken';
  if (canInstall) return 'install-to-be-woken';
  return os === 'ios' ? 'ios' : 'open-only';
}
