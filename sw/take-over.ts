/** A waiting worker takes over only when a page asks for it, on launch only while that page is the only one. */
export async function takeOver(worker: ServiceWorkerGlobalScope, message: unknown): Promise<void> {
  const isAlone = async (): Promise<boolean> =>
    (await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })).length === 1;
  if (message === 'take over' || (message === 'take over if alone' && (await isAlone())))
    await worker.skipWaiting();
}
