import { join } from 'node:path';
import { serve } from '../server.mjs';

/** The production build. */
export const DIST = join(import.meta.dirname, '../../dist');

/** A web server that can die, and come back at the same address with something else. */
export interface Host {
  readonly url: string;
  /** Every path that was asked for since the last deployment. */
  readonly requests: () => readonly string[];
  readonly stop: () => Promise<void>;
  readonly deploy: (directory: string) => Promise<void>;
}

export async function startHost(directory: string, base: string): Promise<Host> {
  let server = await serve({ directory, base });
  const { port, url } = server;
  return {
    url,
    requests: () => server.requests,
    stop: () => server.close(),
    async deploy(next) {
      await server.close();
      server = await serve({ directory: next, base, port });
    },
  };
}
