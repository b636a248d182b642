import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

/** The bytes that the build may cost, brotli: the first screen fits the first flight of a new TCP connection. */
const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const size = (file) => brotliCompressSync(readFileSync(join(dist, file))).length;
const sum = (files) => files.reduce((total, file) => total + size(file), 0);

const chunks = readdirSync(join(dist, 'chunks')).map((file) => `chunks/${file}`);
const content = readdirSync(join(dist, 'content'), { recursive: true })
  .filter((file) => file.endsWith('.json'))
  .map((file) => `content/${file}`);
const chunkWith = (text) => chunks.filter((file) => readFileSync(join(dist, file), 'utf8').includes(text));

const budget = [
  ['index.html, all that Today needs', size('index.html'), 13_000],
  ['sw.js, the worker', size('sw.js'), 12_000],
  ['the session', sum(chunkWith('RunningStep')), 25_000],
  ['History', sum(chunkWith('HeatMap')), 20_000],
  ['settings, reminders and the log’s care among them', sum(chunkWith('RemindersSection')), 7_000],
  ['the care of the log', sum(chunkWith('.DataTools{')), 9_000],
  ['all chunks', sum(chunks), 86_000],
  ['content', sum(content), 12_000],
];

let failed = 0;
for (const [name, bytes, limit] of budget) {
  if (bytes > limit) failed++;
  console.log(`${bytes > limit ? 'not ok' : 'ok'} ${name}: ${bytes} of ${limit} bytes`);
}
console.log(`${budget.length - failed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
