import type { ComponentType } from 'preact';
import type { AppState } from '../state/app';
import { TabBar } from './components/TabBar';
import type { Route } from './router';
import type { LateProps, LateScreen, ScreenProps } from './screen';
import { TodayScreen } from './screens/TodayScreen';
import type { RestWords } from './words/en';

export interface OverlayProps extends LateProps {
  readonly sheet: boolean;
  readonly onSheet: (open: boolean) => void;
  readonly isSession: boolean;
}

/** What is loaded right after the first paint. */
export interface Late {
  readonly rest: RestWords;
  readonly Overlays: ComponentType<OverlayProps>;
  readonly Band: LateScreen;
  readonly planText: (state: AppState, rest: RestWords) => string;
}

interface Props extends ScreenProps {
  readonly route: Route;
  readonly late: Late | undefined;
  /** The screen of a route other than Today, once it is loaded. */
  readonly Screen: LateScreen | undefined;
  readonly sheet: boolean;
  readonly onSheet: (open: boolean) => void;
}

export function App({ route, late, Screen, sheet, onSheet, ...shared }: Props) {
  const lateProps = late && { ...shared, rest: late.rest };
  const band = late && lateProps && <late.Band {...lateProps} />;
  const isSession = route === 'session';
  return (
    <>
      {route === 'today' && (
        <TodayScreen
          {...shared}
          band={band}
          plan={late?.planText(shared.state, late.rest)}
          onAlreadyDone={() => {
            onSheet(true);
          }}
        />
      )}
      {route !== 'today' && (lateProps && Screen ? <Screen {...lateProps} /> : <main />)}
      {!isSession && <TabBar route={route} words={shared.words} />}
      <div class="overlays">
        {!late && shared.state.problem && (
          <p class="TodayBand" role="alert">
            <a href="">{shared.words.notLoaded}</a>
          </p>
        )}
        {late && lateProps && <late.Overlays {...lateProps} {...{ sheet, onSheet, isSession }} />}
      </div>
    </>
  );
}
