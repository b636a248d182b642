import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixtures';
import { DIST } from './host';
import { dayButton, openHistory, press, sheet } from './history';
import { startButton, waitForCopy } from './massage';
import { PAYLOADS, session } from './seed';

/** Names of namespaces, links that a person may follow, and words in the messages of packages. */
const HARMLESS = [
  /^https:\/\/doi\.org\//,
  /^https:\/\/calendar\.google\.com\//,
  /^http:\/\/www\.w3\.org\/(2000\/svg|1999\/xlink|1999\/xhtml|1998\/Math\/MathML|XML\/1998\/namespace)/,
  /^https:\/\/bit\.ly\/wb-precache$/,
];

test('Nothing in the build names another host to ask', async () => {
  const names = await readdir(DIST, { recursive: true });
  const texts = names.filter((name) => /\.(html|js|json|svg|webmanifest)$|_headers$/.test(name));
  expect(texts).toContain('index.html');
  for (const name of texts) {
    const text = await readFile(join(DIST, name), 'utf8');
    const addresses = text.match(/(?:https?|wss?):\/\/[^\s"'`\\)<>]+/g) ?? [];
    const foreign = addresses.filter((address) => !HARMLESS.some((harmless) => harmless.test(address)));
    expect(foreign, name).toEqual([]);
  }
});

test('The policy of page and host lets nothing out and nothing in', async ({ page }) => {
  const answer = await page.request.get('');
  const parts = (await answer.text()).split(
    /<meta http-equiv="Content-Security-Policy" content="(.*?)" \/>/s,
  );
  const [before = '', policy = ''] = parts;
  expect(parts).toHaveLength(3);
  expect(before).not.toMatch(/<(?!!doctype|html|head|meta)/); // nothing comes before it
  for (const rule of [`default-src 'none'`, `connect-src 'self'`, `require-trusted-types-for 'script'`])
    expect(policy).toContain(rule);
  expect(policy).not.toMatch(/unsafe-|https?:|\*/);
  expect(answer.headers()['content-security-policy']).toBe(`frame-ancestors 'none'`); // which a page cannot say
  expect(answer.headers()).toMatchObject({
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
});

test('A day with Kneadly sends nothing anywhere, and leaves nothing but its log', async ({
  page,
  context,
  host,
}) => {
  const asked: string[] = [];
  context.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
  await page.goto('');
  await waitForCopy(page);
  await page.getByRole('button', { name: 'I already did it' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Log it' }).click();
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('radio', { name: 'Dark' }).click();
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
  await page.getByRole('link', { name: 'Today' }).click();
  await expect(startButton(page).or(page.getByRole('button', { name: 'Massage again' }))).toBeEnabled();
  expect(asked.filter((request) => !request.startsWith(`GET ${host.url}`))).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  const notes = (): Promise<unknown> => page.evaluate(() => Object.keys(localStorage).sort());
  await expect.poll(notes).toEqual(['theme', 'witness']); // how many records there are, and their hash
});

test('Notes that would run as scripts are text in a day, its form, a break, the search and on paper', async ({
  page,
}) => {
  await openHistory(page, {
    sessions: PAYLOADS.map((note, i) => session(`2026-11-1${i}`, { note, timeZone: note, steps: [note] })),
    pauses: PAYLOADS.map((reason, i) => ({
      id: `break ${i}`,
      v: 1,
      from: `2026-11-1${i + 5}`,
      to: `2026-11-1${i + 5}`,
      reason,
      stamp: '2026-11-09T20:07:00.000Z-0000-seedseed',
    })),
  });
  for (const [i, note] of PAYLOADS.entries()) {
    await dayButton(page, `1${i} November`).click();
    await expect(sheet(page)).toContainText(note);
    await press(page, 'Edit the massage of 20:00');
    await expect(sheet(page).getByRole('textbox', { name: 'Note' })).toHaveValue(note);
    await press(page, 'Cancel');
    await press(page, 'Close');
    await dayButton(page, `1${i + 5} November`).click();
    await expect(sheet(page)).toContainText(note);
    await press(page, 'Close');
  }
  const notes = page.getByRole('region', { name: 'Notes' });
  await notes.getByRole('searchbox').fill('isHacked');
  await page.clock.runFor(500);
  await expect(notes.getByRole('status')).toHaveText(`${PAYLOADS.length} notes`);
  for (const note of PAYLOADS) await expect(notes).toContainText(note);
  await page.emulateMedia({ media: 'print' });
  const table = page.getByRole('table', { name: 'Kneadly · November 2026' });
  for (const note of PAYLOADS) await expect(table).toContainText(note);
  expect(await page.evaluate(() => 'isHacked' in globalThis)).toBe(false);
});
