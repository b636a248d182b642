import type { ComponentType } from 'preact';
import type { App, AppState } from '../state/app';
import type { Route } from './router';
import type { RestWords, TodayWords } from './words/en';

/** What every screen is given. */
export interface ScreenProps {
  readonly app: App;
  readonly state: AppState;
  readonly words: TodayWords;
  readonly go: (route: Route) => void;
}

/** What the screens are given that come after the first paint. */
export interface LateProps extends ScreenProps {
  readonly rest: RestWords;
}

export type LateScreen = ComponentType<LateProps>;
