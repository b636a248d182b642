/** Hands as thick strokes on the head's grid, the fingertips near 0 0. The palm is filled too. */
export const HANDS = {
  /** Seen on its back, fingers upwards. */
  flat: {
    palm: 'M-23 66L23 72C24 92 18 102 17 122L-14 122C-14 106-22 90-23 66Z',
    fingers: 'M-29 10L-23 66M-10 0L-8 64M10 4L8 66M29 20L23 72M-16 110C-34 100-44 86-47 66',
  },
  /** Seen from its edge, on bent fingers, the wrist to the right. */
  claw: {
    palm: 'M-14-38C4-48 30-50 48-45C62-41 74-37 86-34L82-18C68-20 56-22 44-24Z',
    fingers: 'M-40 2C-44-18-34-34-14-38M-18-3C-20-22-12-36 4-40M4-4C4-20 10-32 22-36M26 0C26-14 30-24 40-30',
  },
  /** Fingers apart, for raking. */
  spread: {
    palm: 'M-23 66L23 72C24 92 18 102 17 122L-14 122C-14 106-22 90-23 66Z',
    fingers: 'M-46 14L-23 66M-15 0L-8 64M17 2L8 66M46 22L23 72M-16 110C-34 100-48 88-56 70',
  },
  /** Two fingers stretched out, the others folded. */
  point: {
    palm: 'M-21 64L24 68C25 90 18 102 17 122L-14 122C-14 106-20 90-21 64Z',
    fingers: 'M-20 4L-21 66M-1 0L-2 64M16 48L15 68M32 58L28 76M-16 110C-34 100-42 86-40 68',
  },
  /** As the claw, with a thumb against the fingers: these two parts squeeze. */
  grip: {
    palm: 'M-6-42C12-53 36-54 54-47C66-42 78-38 88-34L84-18C72-20 60-23 48-26Z',
    fingers: 'M-32 2C-36-20-24-38-6-42M-16 2C-18-20-8-36 10-42M0 2C-2-16 8-32 24-36',
  },
  thumb: { palm: '', fingers: 'M76-26C72-12 66-4 54 4' },
} as const;
