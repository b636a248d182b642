import { PrecacheController } from 'workbox-precaching/PrecacheController.js';

/** A file of this build and the hash of its bytes. */
export interface Kept {
  readonly url: string;
  readonly integrity: string;
}

/** The files of this build, each kept by the hash of its bytes. */
export interface Precache {
  /** The answer to a request for one of them; undefined when it is for something else. */
  readonly answer: (event: FetchEvent) => Promise<Response> | undefined;
  readonly kept: (path: string) => Promise<Response | undefined>;
}

// Asks whether what the page has just fetched is still the same, instead of fetching it once more.
const requestWillFetch = ({ request }: { readonly request: Request }): Promise<Request> =>
  Promise.resolve(request.cache === 'reload' ? new Request(request, { cache: 'no-cache' }) : request);

/** Keeps the files when the worker is installed. Its own few lines of routing are what Workbox's router would do. */
export function keep(entries: readonly Kept[], scope: string): Precache {
  const controller = new PrecacheController({
    // The name that Workbox would give it under the prefix 'kneadly'; the kill switch knows it by both of its ends.
    cacheName: `kneadly-precache-v2-${scope}`,
    plugins: [{ requestWillFetch }],
  });
  controller.precache(
    // What is named by its content needs no revision; of the rest, the hash tells one version from another.
    entries.map(({ url, integrity }) => ({
      url,
      integrity,
      revision: url.startsWith('chunks/') ? null : integrity,
    })),
  );
  return {
    answer(event) {
      const { request } = event;
      const { origin, pathname } = new URL(request.url);
      const cacheKey = controller.getCacheKeyForURL(origin + pathname.replace(/\/index\.html$/, '/'));
      if (request.method !== 'GET' || cacheKey === undefined) return undefined;
      const integrity = controller.getIntegrityForCacheKey(cacheKey);
      return controller.strategy.handle({
        event,
        request,
        params: { cacheKey, ...(integrity && { integrity }) },
      });
    },
    kept: (path) => controller.matchPrecache(path),
  };
}
