/** Milliseconds and pixels within which a second tap belongs to the first. */
const [SLIP, SAME_PLACE] = [400, 30];

/** The last press of a pointer; the one upon which what lies under it has changed. */
let pressed: MouseEvent | undefined;
let changing: MouseEvent | undefined;

/** From now on the second half of a double tap is no tap on what has just come to lie there. */
export function watchForSlips(): void {
  addEventListener(
    'click',
    (event) => {
      if (event.detail === 0) return; // a key's click has no place
      const isSlip =
        changing !== undefined &&
        event.timeStamp - changing.timeStamp < SLIP &&
        Math.hypot(event.clientX - changing.clientX, event.clientY - changing.clientY) < SAME_PLACE;
      if (isSlip) {
        event.preventDefault();
        event.stopPropagation();
      } else {
        pressed = event;
        changing = undefined;
      }
    },
    true,
  );
}

/** A sheet has come, gone or changed, which the last press may have asked for: what follows it there is a slip. */
export function guardNextTap(): void {
  changing = pressed;
}
