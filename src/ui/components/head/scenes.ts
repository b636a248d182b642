import type { PlanStepId } from '../../../domain/routine';
import type { HANDS } from './hands';
import type { ViewName } from './lines';

interface Shape {
  readonly d: string;
  /** Where, as an SVG transform. */
  readonly at?: string;
}

/** What moves: a hand, or a shape of its own. */
export type Mark = (Shape | { readonly hand: keyof typeof HANDS; readonly at: string }) & {
  /** How, as a class of HeadPicture.css; and what moves it along meanwhile. */
  readonly motion: string;
  readonly carrier?: string;
  /** Has no twin in the mirror. */
  readonly isSingle?: boolean;
};

export interface Scene {
  readonly view?: ViewName;
  readonly zone: string;
  readonly marks: readonly Mark[];
  /** They tell the stroke where nothing moves. */
  readonly arrows?: readonly Shape[];
  /** Marks and arrows are drawn for the right half, and again in the mirror. */
  readonly isPair?: boolean;
}

const TURN = 'M-19-11A22 22 0 1 1-19 11m10 4-10-4-2 11';
const BACK = 'M19-11A22 22 0 1 0 19 11m-10 4 10-4 2 11';
const UP = 'M0 0v-60m-12 13 12-13 12 13';
const DISC = 'M-26 0a26 26 0 1 1 52 0a26 26 0 1 1-52 0z';

const SUN = 'M200 14A150 150 0 1 1 199.9 14Z';
const HAIRLINE =
  'M200 62C226 62 252 70 266 96C274 112 280 130 280 150C276 166 264 166 262 156C262 136 252 122 246 112C238 98 222 98 200 98C178 98 162 98 154 112C148 122 138 136 138 156C136 166 124 166 120 150C120 130 126 112 134 96C148 70 174 62 200 62Z';

const temples = (turn: string): Scene => ({
  view: 'front',
  zone: 'M244 152C242 122 250 94 262 94C276 98 282 132 279 158C276 178 268 188 260 184C250 180 246 168 244 152ZM156 152C158 122 150 94 138 94C124 98 118 132 121 158C124 178 132 188 140 184C150 180 154 168 156 152Z',
  isPair: true,
  marks: [{ motion: 'spiral', hand: 'flat', at: 'translate(268 148) rotate(-30) scale(-.8 .8)' }],
  arrows: [
    { d: turn, at: 'translate(257 112) scale(.6)' },
    { d: turn, at: 'translate(228 76)' },
  ],
});

const crown = (turn: string): Scene => ({
  view: 'side',
  zone: 'M124 74C146 50 172 43 205 43C262 43 304 86 304 142C304 162 301 178 294 194C282 206 254 200 248 182C250 164 250 150 243 138C233 118 216 110 196 111C176 112 160 117 146 113C126 107 114 88 124 74Z',
  marks: [
    { motion: 'circle', hand: 'claw', at: 'translate(178 50) rotate(-4)' },
    { motion: 'circle', hand: 'claw', at: 'translate(298 128) rotate(80)' },
  ],
  arrows: [
    { d: turn, at: 'translate(184 86) scale(.75)' },
    { d: turn, at: 'translate(268 150) scale(.75)' },
  ],
});

/** A still ring where to press, a disc that comes and goes with the pressure, and the fingers. */
const press = (x: number, y: number, turn: string): Pick<Scene, 'marks' | 'arrows'> => ({
  marks: [
    { motion: 'glow', d: DISC, at: `translate(${x} ${y})` },
    { motion: 'press', hand: 'point', at: `translate(${x} ${y}) ${turn} scale(.85)` },
  ],
  arrows: [{ d: DISC, at: `translate(${x} ${y})` }],
});

const grip = (at: string): Pick<Scene, 'marks'> => ({
  marks: [
    { carrier: 'roll', motion: 'squeeze', hand: 'grip', at },
    { carrier: 'roll', motion: 'thumb', hand: 'thumb', at },
  ],
});

/** The pictures of each step, one for each part. */
export const SCENES: Readonly<Record<PlanStepId, readonly [Scene, ...Scene[]]>> = {
  'warm-hands': [
    {
      zone: SUN,
      marks: [
        { carrier: 'mirror', motion: 'rub', hand: 'flat', at: 'translate(262 104) rotate(30) scale(1.6)' },
        { motion: 'rub', hand: 'flat', at: 'translate(262 104) rotate(30) scale(1.6)' },
      ],
      arrows: [
        { d: UP, at: 'translate(330 130) rotate(30)' },
        { d: UP, at: 'translate(40 78) rotate(150)' },
      ],
    },
  ],
  oil: [
    {
      view: 'front',
      zone: 'M126 96C138 62 166 43 200 43C234 43 262 62 274 96C276 106 266 110 260 104C246 84 226 78 200 78C174 78 154 84 140 104C134 110 124 106 126 96Z',
      marks: [
        {
          motion: 'drop',
          d: 'M326 34C314 52 310 60 310 68C310 78 318 84 326 84C334 84 342 78 342 68C342 60 338 52 326 34Z',
        },
        { motion: 'spread', hand: 'flat', at: 'translate(318 128) rotate(-50) scale(-.8 .8)' },
      ],
      arrows: [{ d: 'M291 76C283 48 262 28 236 22m13 13-13-13 17-6' }],
    },
  ],
  temples: [temples(TURN), temples(BACK)],
  crown: [crown(TURN), crown(BACK)],
  'pressure-points': [
    {
      view: 'side',
      zone: 'M250 166C264 178 268 206 257 226C248 236 236 230 238 218C247 204 249 188 244 176C243 167 246 163 250 166Z',
      ...press(256, 206, 'rotate(-60) scale(-1 1)'),
    },
    {
      view: 'back',
      zone: 'M148 206C164 222 182 226 200 226C218 226 236 222 252 206C266 200 262 228 248 242C236 254 218 258 200 258C182 258 164 254 152 242C138 228 134 200 148 206Z',
      isPair: true,
      ...press(233, 240, 'rotate(-50)'),
    },
    {
      view: 'front',
      zone: HAIRLINE,
      isPair: true,
      ...press(246, 90, 'rotate(-60) scale(-1 1)'),
    },
  ],
  knead: [
    {
      view: 'front',
      zone: 'M122 122C124 80 152 43 200 43C248 43 276 80 278 122C276 140 254 140 248 126C240 108 224 100 200 100C176 100 160 108 152 126C146 140 124 140 122 122Z',
      isPair: true,
      ...grip('translate(200 130) rotate(72) translate(-12-86)'),
      arrows: [{ d: UP, at: 'translate(254 118) rotate(-34)' }],
    },
    {
      view: 'side',
      zone: 'M205 43C262 43 304 86 304 142C304 172 294 196 284 218C272 226 262 212 264 200C272 180 276 162 274 142C270 104 242 76 206 74C186 72 186 44 205 43Z',
      ...grip('translate(205 142) rotate(104) translate(0-102)'),
      arrows: [{ d: 'M264 150C262 122 248 100 222 92m16-7-16 7 9 15' }],
    },
  ],
  rake: [
    {
      view: 'back',
      zone: 'M200 46C240 46 264 76 264 116C264 166 252 212 240 244C232 260 168 260 160 244C148 212 136 166 136 116C136 76 160 46 200 46Z',
      isPair: true,
      marks: [{ motion: 'rake', hand: 'spread', at: 'translate(248 244) rotate(-18) scale(.8)' }],
      arrows: [{ d: 'M228 190v-92m-13 14 13-14 13 14' }],
    },
  ],
  hairline: [
    {
      view: 'front',
      zone: HAIRLINE,
      isPair: true,
      marks: [
        {
          carrier: 'outward',
          motion: 'circle',
          hand: 'flat',
          at: 'translate(218 84) rotate(-66) scale(-.75 .75)',
        },
      ],
      arrows: [{ d: 'M214 16C250 20 278 36 294 64m-15-4 15 4 3-15' }],
    },
    {
      view: 'side',
      zone: 'M150 120C166 130 184 134 196 142C204 134 220 126 238 130C262 140 272 176 284 206C290 222 276 234 266 222C254 196 244 164 230 154C216 150 206 170 200 184C190 168 160 160 146 146C138 134 142 118 150 120Z',
      marks: [
        {
          carrier: 'backward',
          motion: 'circle',
          hand: 'flat',
          at: 'translate(172 130) rotate(-104) scale(-.75 .75)',
        },
      ],
      arrows: [{ d: 'M252 100C272 120 283 150 279 182m-11-11 11 11 12-10' }],
    },
  ],
  'ears-neck': [
    {
      view: 'front',
      zone: 'M274 152C280 132 312 134 312 168C312 196 290 226 272 214C264 200 268 176 274 152ZM126 152C120 132 88 134 88 168C88 196 110 226 128 214C136 200 132 176 126 152Z',
      isPair: true,
      marks: [
        { motion: 'stroke', hand: 'grip', at: 'translate(298 170) rotate(84) scale(.9)' },
        { motion: 'stroke', hand: 'thumb', at: 'translate(298 170) rotate(84) scale(.9)' },
      ],
      arrows: [{ d: 'M372 142v74m-10-11 10 11 10-11m-20-52 10-11 10 11' }],
    },
    {
      view: 'back',
      zone: 'M169 266C186 270 214 270 231 266C236 290 240 314 256 332C236 348 164 348 144 332C160 314 164 290 169 266Z',
      isPair: true,
      marks: [{ motion: 'circle', hand: 'flat', at: 'translate(231 314) rotate(-70) scale(.8)' }],
      arrows: [{ d: TURN, at: 'translate(217 287) scale(.6)' }],
    },
  ],
  daily: [
    {
      view: 'front',
      zone: SUN,
      isPair: true,
      marks: [
        { motion: 'rest', hand: 'flat', at: 'translate(206 334) rotate(-72) scale(-.8 .8)' },
        { motion: 'tick', d: 'M300 58l16 16 28-34', isSingle: true },
      ],
    },
  ],
};
