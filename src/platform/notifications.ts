import type { Leave } from '../domain/truth';

/** Notifications are shown by the worker alone; a page asks for leave, and whether it has it. */
export const leaveToNotify = (): Leave =>
  'Notification' in globalThis ? Notification.permission : 'unsupported';

/** Puts the browser's own question: only ever on a tap. */
export async function askLeave(): Promise<Leave> {
  if (leaveToNotify() === 'default') await Notification.requestPermission();
  return leaveToNotify();
}

/** Calls back when leave is given or taken in the browser's settings. */
export async function onLeave(listener: () => void): Promise<void> {
  const status = await navigator.permissions.query({ name: 'notifications' }).catch(() => undefined);
  status?.addEventListener('change', listener);
}
