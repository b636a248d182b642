import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DIST } from './host';

/** The tests look at the production build, and do not make it. */
export default function requireBuild(): void {
  if (!existsSync(join(DIST, 'sw.js')))
    throw new Error('There is no production build to test: run "npm run build" first.');
}
