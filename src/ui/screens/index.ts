import type { Route } from '../router';
import type { LateScreen } from '../screen';
import { adopt } from '../styles/adopt';
import { css as learnCss, LearnScreen } from './LearnScreen';

interface Loaded {
  readonly Screen: LateScreen;
  readonly css: string;
}

const screens: Readonly<Record<Exclude<Route, 'today'>, () => Promise<Loaded>>> = {
  session: () => import('./SessionScreen').then(({ SessionScreen: Screen, css }) => ({ Screen, css })),
  history: () => import('./HistoryScreen').then(({ HistoryScreen: Screen, css }) => ({ Screen, css })),
  learn: () => Promise.resolve({ Screen: LearnScreen, css: learnCss }), // too small for a file of its own
  settings: () => import('./SettingsScreen').then(({ SettingsScreen: Screen, css }) => ({ Screen, css })),
};

/** Loads the screen of a route with its styles; Today is there from the first. */
export async function loadScreen(route: Route): Promise<LateScreen | undefined> {
  if (route === 'today') return undefined;
  const { Screen, css } = await screens[route]();
  adopt(css);
  return Screen;
}
