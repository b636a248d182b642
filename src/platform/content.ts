/** Milliseconds after which a file that does not come is taken as missing. */
const PATIENCE = 8_000;

/** Fetches a content file of the language, from the worker's copy once there is one. Rejects when there is none. */
export async function fetchContent(language: string, file: string): Promise<unknown> {
  const response = await fetch(`content/${language}/${file}.json`, { signal: AbortSignal.timeout(PATIENCE) });
  if (!response.ok) throw new Error(`${file}.json answered ${String(response.status)}.`);
  return response.json();
}
