import renderToString from 'preact-render-to-string';
import type { Database } from './storage/database';
import { createApp } from './state/app';
import { App } from './ui/App';
import { today } from './ui/words/en';

const never = (): never => {
  throw new Error('The page is drawn at build time: there is no device.');
};
const database: Database = { run: never, close: never };

/** The first screen before the log is read: only what is true for everyone. Run by the build. */
export function prerender(): string {
  const app = createApp({ database, now: () => new Date(0), hadLog: false, loadActions: never });
  const shared = { app, state: app.store.get(), words: today, go: never };
  return renderToString(
    <App {...shared} route="today" late={undefined} Screen={undefined} sheet={false} onSheet={never} />,
  );
}
