import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

/** The static host of `npm start` and of the browser tests: files, brotli, and the headers of dist/_headers. */

const DIST = fileURLToPath(new URL('../dist', import.meta.url));

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

/** The rules of a _headers file: a path pattern on a line of its own, its headers indented below. */
function parseHeaders(text) {
  const rules = [];
  for (const line of text.split('\n').filter((line) => line.trim())) {
    if (!/^\s/.test(line)) rules.push({ pattern: line.trim(), headers: [] });
    else rules.at(-1)?.headers.push(line.trim().split(/:\s*(.*)/s, 2));
  }
  return (path) =>
    rules
      .filter(
        ({ pattern }) => pattern === path || (pattern.endsWith('*') && path.startsWith(pattern.slice(0, -1))),
      )
      .flatMap(({ headers }) => headers);
}

/**
 * Serves a folder under a base path such as '/kneadly/'. `port` 0 takes a free one. `close` ends every connection.
 * `bytes()` is all that went over the wire so far, headers included.
 * @returns {Promise<{ url: string, port: number, requests: string[], bytes(): number, close(): Promise<void> }>}
 */
export async function serve({ directory: folder = DIST, base = '/', port = 0 } = {}) {
  const directory = resolve(folder);
  const headersFor = parseHeaders(await readFile(join(directory, '_headers'), 'utf8').catch(() => ''));
  const requests = [];
  const sockets = new Set();
  const server = createServer(async (request, response) => {
    response.removeHeader('connection'); // HTTP/1.1 keeps it by itself
    let path;
    try {
      path = decodeURIComponent(new URL(request.url, 'http://host').pathname);
    } catch {
      return response.writeHead(400).end('Bad address');
    }
    requests.push(path);
    const file = normalize(join(directory, path.slice(base.length), path.endsWith('/') ? 'index.html' : ''));
    const isInside = path.startsWith(base) && (file + sep).startsWith(directory + sep);
    const isFile =
      isInside && !file.endsWith('_headers') && (await stat(file).catch(() => undefined))?.isFile();
    if (!isFile) return response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    const body = await readFile(file);
    const headers = headersFor(`/${path.slice(base.length)}`);
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`;
    // What never changes is never asked for again.
    if (!headers.some(([, value]) => value.includes('immutable'))) response.setHeader('etag', etag);
    const isKnown = request.headers['if-none-match'] === etag;
    // What is known already has its headers: of them only those on keeping it are sent again (RFC 9110, 15.4.5).
    for (const [name, value] of headers)
      if (!isKnown || name.toLowerCase() === 'cache-control') response.appendHeader(name, value);
    if (isKnown) return response.writeHead(304).end();
    response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
    const takesBrotli = /\bbr\b/.test(request.headers['accept-encoding'] ?? '') && extname(file) !== '.png';
    if (takesBrotli) response.setHeader('content-encoding', 'br').setHeader('vary', 'accept-encoding');
    return response.end(takesBrotli ? brotliCompressSync(body) : body);
  });
  server.on('connection', (socket) => sockets.add(socket));
  await new Promise((done, fail) => server.once('error', fail).listen(port, 'localhost', done));
  const { port: taken } = server.address();
  return {
    url: `http://localhost:${taken}${base}`,
    port: taken,
    requests,
    bytes: () => [...sockets].reduce((sum, { bytesWritten }) => sum + bytesWritten, 0),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await serve({ port: Number(process.env.PORT ?? 8080) }).catch((error) => {
    console.error(`Kneadly could not be served: ${error.message}. Another port: PORT=9090 npm start`);
    process.exit(1);
  });
  console.log(`Kneadly is at ${url}`);
}
