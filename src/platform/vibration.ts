/** Whether this device may vibrate: Safari cannot; a desktop browser may say so and do nothing. */
export const canVibrate = (): boolean => 'vibrate' in navigator;

/** A short buzz, which one hears too when the phone stands on a shelf. */
export const vibrate = (pattern: number[]): void => {
  // Without a tap first it is refused, with a complaint.
  if (canVibrate() && navigator.userActivation.hasBeenActive) navigator.vibrate(pattern);
};
