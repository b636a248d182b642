import { expect, test } from './fixtures';
import { EVENING, run, startMassage, STEPS, titleOf, waitForCopy } from './massage';
import { readSessions } from './records';

test.use({ tolerated: /ERR_CONNECTION_REFUSED|An unknown error occurred when fetching the script/ });

test('A first massage outlives the network half-way and the browser after it', async ({ launch, host }) => {
  const first = await launch();
  const page = first.pages()[0] ?? (await first.newPage());
  await page.clock.install({ time: EVENING.getTime() - 60_000 });
  await page.addInitScript(() => {
    const said: string[] = [];
    const isStatus = (node: Node): boolean =>
      (node instanceof Element ? node : node.parentElement)?.closest('[role="status"]') != null;
    const hasStatus = (node: Node): boolean =>
      node instanceof Element && node.querySelector('[role="status"]') !== null;
    new MutationObserver((records) => {
      const isSaid = records.some(
        ({ target, addedNodes }) =>
          isStatus(target) || [...addedNodes].some((node) => isStatus(node) || hasStatus(node)),
      );
      const text = document.querySelector('[role="status"]')?.textContent.trim();
      if (isSaid && text) said.push(text);
    }).observe(document, { subtree: true, childList: true, characterData: true });
    Object.assign(globalThis, { said });
  });
  await page.goto(host.url);
  await waitForCopy(page);
  await page.clock.pauseAt(EVENING);
  await startMassage(page);

  const titles: string[] = [];
  for (const { seconds } of STEPS.slice(0, -1)) {
    titles.push(await page.getByRole('heading', { level: 1 }).innerText());
    if (titles.length === 5) await host.stop();
    await run(page, seconds);
  }
  await expect(page.getByRole('heading', { level: 1, name: titleOf(10) })).toBeVisible();
  expect([...titles, titleOf(10)]).toEqual(STEPS.map(({ title }) => title));
  await expect(page.getByRole('status')).toContainText('Saved. Day 1.');

  const said = await page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
  expect(said[0]).toBe('Get ready');
  STEPS.slice(0, -1).forEach(({ title, seconds }, i) => {
    expect(said[i + 1]).toContain(`Step ${i + 1} of 10, ${title}.`);
    expect(said[i + 1]).toContain(`${seconds} seconds.`);
  });
  expect(said.slice(10).every((text) => text.startsWith('Sav'))).toBe(true);
  expect(said.length).toBeLessThanOrEqual(12);

  await run(page, 20); // nobody touches it
  await expect(page.getByRole('main')).toContainText('1 day in a row');
  expect(await readSessions(page)).toMatchObject([
    {
      day: '2026-11-22',
      durationSeconds: 420,
      scalpSeconds: 335,
      steps: { length: 9 },
    },
  ]);

  const second = await launch();
  await second.clock.install({ time: EVENING.getTime() + 3_600_000 });
  for (const [hash, heading] of [
    ['', 'Today’s massage'],
    ['#/learn', 'Learn'],
    ['#/settings', 'Settings'],
    ['#/session', 'Ready?'],
  ] as const) {
    const fresh = await second.newPage();
    await fresh.goto(host.url + hash);
    await expect(fresh.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    if (hash === '') await expect(fresh.getByRole('main')).toContainText('1 day in a row');
    if (hash === '#/learn') await expect(fresh.getByRole('heading', { name: 'Safety' })).toBeVisible();
    if (hash === '#/settings') await expect(fresh.getByText('Ready to work without network.')).toBeVisible();
    if (hash !== '#/session') continue;
    await fresh.getByRole('button', { name: 'Start', exact: true }).click();
    // On the real clock the first step begins by itself.
    await expect(fresh.getByRole('heading', { level: 1, name: titleOf(1) })).toBeVisible({ timeout: 15_000 });
  }
});
