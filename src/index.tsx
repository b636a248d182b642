import { createDatabase } from './storage/database';
import { createApp } from './state/app';
import { createView } from './ui/view';

/** Only what the first paint needs is here; the rest is in late.ts, loaded right after it. */
const app = createApp({
  database: createDatabase({
    onBlocked: () => {
      app.store.set({ problem: { doing: 'blocked' } });
    },
    onOutdated: () => {
      app.store.set({ problem: { doing: 'outdated' } });
    },
  }),
  now: () => new Date(),
  hadLog: 'log' in document.documentElement.dataset,
  loadActions: async (context) => (await loadLate()).startActions(context),
});

const loadLate = () => import('./late');
const view = createView(app, document.getElementById('app') ?? document.body, loadLate);

void app.open().then(view.loadRest);
