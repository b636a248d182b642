import { render } from 'preact';
import type { App as AppModel } from '../state/app';
import { App, type Late } from './App';
import { hrefTo, parseRoute, ROUTES, type Route } from './router';
import type { LateScreen } from './screen';
import type { Words } from './words';
import { today } from './words/en';

/** What the view needs of the part that comes right after the first paint. */
interface Parts extends Omit<Late, 'rest'> {
  readonly loadWords: () => Promise<Words>;
  readonly loadScreen: (route: Route) => Promise<LateScreen | undefined>;
  readonly settle: (app: AppModel) => Promise<void>;
}

export interface View {
  /** Loads what Today does not need, so that the next tap finds it here. */
  readonly loadRest: () => Promise<void>;
}

/** Draws the app into `root`, now and whenever what it knows or the address changes. */
export function createView(app: AppModel, root: HTMLElement, importLate: () => Promise<Parts>): View {
  const screens = new Map<Route, LateScreen | undefined>();
  let route = parseRoute(location.hash);
  let words = today;
  let late: Late | undefined;
  let sheet = false;

  const draw = (): void => {
    const Screen = screens.get(route);
    render(
      <App {...{ app, state: app.store.get(), words, go, route, late, Screen, sheet, onSheet }} />,
      root,
    );
  };
  const onSheet = (open: boolean): void => {
    sheet = open;
    draw();
  };

  let loading: Promise<Parts['loadScreen']> | undefined;
  const loadLate = async (): Promise<Parts['loadScreen']> => {
    const { loadWords, loadScreen, settle, ...parts } = await importLate();
    const loaded = await loadWords();
    words = loaded.today;
    late = { rest: loaded.rest, ...parts };
    void settle(app);
    return loadScreen;
  };

  /** Loads screens, and before them, once, what all of them share. */
  const load = (routes: readonly Route[]): Promise<void> =>
    app.attempt('loading', async () => {
      loading ??= loadLate();
      const loadScreen = await loading.catch((error: unknown) => {
        loading = undefined;
        throw error;
      });
      for (const to of routes) if (!screens.has(to)) screens.set(to, await loadScreen(to));
      draw();
    });

  async function enter(): Promise<void> {
    const from = route;
    route = parseRoute(location.hash);
    if (from === route) return;
    sheet = false;
    document.documentElement.dataset.route = route;
    draw();
    scrollTo(0, 0);
    if (from === 'session')
      void app.act(({ player }) => {
        player.pause();
      });
    await load([route]);
    document.querySelector('h1')?.focus();
  }

  /** Under every massage lies Today, so that the phone's back gesture leads there. */
  function go(to: Route): void {
    if (route === to) return;
    if (route === 'session') history.back();
    else {
      history.pushState('over Today', '', hrefTo(to));
      void enter();
    }
  }

  addEventListener('popstate', () => void enter()); // a link to a hash fires it too
  app.store.subscribe(draw);
  if (route !== 'today') root.replaceChildren(); // what was drawn at build time is Today
  document.documentElement.dataset.route = route; // the address may have named a screen that there is not
  draw();
  if (route !== 'today') void load([route]);
  return {
    loadRest: () => load(ROUTES),
  };
}
