/** The address that the manifest names for files that are shared to the app. */
export const isShared = ({ method, url }: Request): boolean => method === 'POST' && url.endsWith('/share');

/** Keeps a shared file until the page takes it, and leads there. */
export async function takeIn(request: Request): Promise<Response> {
  const file = (await request.formData()).get('file');
  if (file) await (await caches.open('kneadly-shared')).put('shared', new Response(file));
  return Response.redirect('./#/settings', 303);
}
