import { test as base, expect, type BrowserContext } from '@playwright/test';
import { DIST, startHost, type Host } from './host';

export { expect };

interface Options {
  /** The folder that is served, and where on its host. */
  readonly build: string;
  readonly base: string;
  /** Complaints of the browser that a test provokes on purpose. */
  readonly tolerated: RegExp | undefined;
}

interface Fixtures extends Options {
  readonly host: Host;
  /** What went wrong unseen: errors, warnings, unhandled rejections, breaches of the policy, foreign requests. */
  readonly complaints: string[];
  /** Starts a browser with a profile of its own, which outlives it; closes the one before. */
  readonly launch: () => Promise<BrowserContext>;
}

/** Everything that a context's pages complain about, and every request that leaves `url`'s origin. */
async function listen(context: BrowserContext, url: string, complaints: string[]): Promise<void> {
  const { origin } = new URL(url);
  context.on('console', (message) => {
    const isOurs = !message.location().url.endsWith('/favicon.ico'); // asked for by pages that are not the app
    if (isOurs && ['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  context.on('weberror', (error) => {
    complaints.push(String(error.error()));
  });
  context.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (protocol.startsWith('http') && asked !== origin) complaints.push(`Request to ${request.url()}`);
  });
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`Policy violated: ${violatedDirective} ${blockedURI}`);
    });
    addEventListener('unhandledrejection', ({ reason }) => {
      console.error(`Unhandled rejection: ${String(reason)}`);
    });
  });
}

export const test = base.extend<Fixtures>({
  build: [DIST, { option: true }],
  base: ['/', { option: true }],
  tolerated: [undefined, { option: true }],

  host: async ({ build, base }, use) => {
    const host = await startHost(build, base);
    await use(host);
    await host.stop();
  },

  baseURL: async ({ host }, use) => {
    await use(host.url);
  },

  complaints: [
    async ({ tolerated }, use) => {
      const complaints: string[] = [];
      await use(complaints);
      expect(complaints.filter((complaint) => !tolerated?.test(complaint))).toEqual([]);
    },
    { auto: true },
  ],

  context: async ({ context, host, complaints }, use) => {
    await listen(context, host.url, complaints);
    await use(context);
  },

  launch: async (
    { playwright, launchOptions, locale, timezoneId, viewport, host, complaints },
    use,
    info,
  ) => {
    let context: BrowserContext | undefined;
    await use(async () => {
      await context?.close();
      context = await playwright.chromium.launchPersistentContext(info.outputPath('profile'), {
        ...launchOptions,
        ...(locale && { locale }),
        ...(timezoneId && { timezoneId }),
        viewport,
      });
      await listen(context, host.url, complaints);
      return context;
    });
    await context?.close();
  },
});
