/** Where a page puts the alarm that it has made, for the link that leads here. */
const alarmCache = (scope: string): string => `kneadly-alarm-${scope}`;

/**
 * The calendar alarm, as a file to download: browsers take it from a plain link only, and a link needs an answer. The
 * page makes it, and this hands it over, network or not.
 */
export async function answerAlarm({ scope }: ServiceWorkerRegistration, request: Request): Promise<Response> {
  const cache = await caches.open(alarmCache(scope));
  return (await cache.match(request, { ignoreSearch: true })) ?? new Response(undefined, { status: 404 });
}
