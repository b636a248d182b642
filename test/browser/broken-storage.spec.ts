import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Backup } from '../../src/domain/backup';
import { expect, test } from './fixtures';
import { EVENING, run, startMassage, titleOf, TO_THE_END, waitForCopy } from './massage';

/** Each way in which a browser refuses the log, how long that takes, and what the person is told. */
const REFUSALS: readonly (readonly [name: string, refuse: () => void, seconds: number, sentence: string])[] =
  [
    [
      'there is no IndexedDB',
      () => {
        Object.defineProperty(globalThis, 'indexedDB', { configurable: true, value: undefined });
      },
      1,
      'This browser does not let Kneadly keep a log here.',
    ],
    [
      'IndexedDB throws',
      () => {
        const open = Reflect.get(IDBFactory.prototype, 'open');
        IDBFactory.prototype.open = function (...request) {
          if ('isHealed' in globalThis) return open.apply(this, request);
          throw new DOMException('Refused.', 'SecurityError');
        };
      },
      1,
      'This browser does not let Kneadly keep a log here.',
    ],
    [
      'the log does not open',
      () => {
        const open = Reflect.get(IDBFactory.prototype, 'open');
        IDBFactory.prototype.open = function (...request) {
          if ('isHealed' in globalThis) return open.apply(this, request);
          const opening = open.call(this, `broken ${performance.now()}`, 1);
          opening.addEventListener('upgradeneeded', (event) => {
            event.stopImmediatePropagation();
            opening.transaction?.abort();
          });
          return opening;
        };
      },
      3,
      'Your log did not open. It has not been touched',
    ],
    [
      'the log never answers',
      () => {
        const open = Reflect.get(IDBFactory.prototype, 'open');
        IDBFactory.prototype.open = function (...request) {
          if ('isHealed' in globalThis) return open.apply(this, request);
          const opening = open.call(this, 'silent', 1);
          for (const type of ['success', 'error', 'upgradeneeded'])
            opening.addEventListener(type, (event) => {
              event.stopImmediatePropagation();
            });
          return opening;
        };
      },
      10,
      'Your log did not open. It has not been touched',
    ],
  ];

const problem = (page: Page) => page.getByRole('alert');

for (const [name, refuse, seconds, sentence] of REFUSALS)
  test(`Where ${name}, a massage is guided, kept in hand, exported and saved later`, async ({ page }) => {
    await page.clock.install({ time: EVENING });
    await page.addInitScript(refuse);
    await page.goto('');
    await run(page, seconds);
    await expect(problem(page)).toContainText(sentence);
    await waitForCopy(page);
    await run(page, 5 + seconds); // what a quiet page does must not talk over it
    await expect(problem(page)).toContainText(sentence);

    await startMassage(page, false);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(titleOf(1));
    await expect(problem(page)).not.toBeEmpty();
    await run(page, TO_THE_END);
    await run(page, seconds);
    await expect(problem(page).getByRole('button', { name: 'Export' })).toBeVisible();
    await expect(page.getByText(/^Saved/)).toHaveCount(0);
    await expect(page.getByRole('main')).toContainText('Day 1');

    const downloading = page.waitForEvent('download');
    await problem(page).getByRole('button', { name: 'Export' }).click();
    await run(page, seconds);
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('kneadly-2026-11-22.json');
    const backup = JSON.parse(await readFile(await download.path(), 'utf8')) as Backup;
    expect(backup).toMatchObject({
      format: 'kneadly-backup',
      version: 1,
      counts: { sessions: 1, pauses: 0 },
      sessions: [{ day: '2026-11-22', durationSeconds: 420, steps: { length: 9 }, source: 'guided' }],
    });

    const tryAgain = problem(page).getByRole('button', { name: 'Try again' });
    if (name === 'there is no IndexedDB') {
      await tryAgain.click();
      await run(page, seconds);
      await expect(problem(page)).toContainText(sentence);
      return;
    }
    await page.evaluate(() => Object.assign(globalThis, { isHealed: true }));
    await tryAgain.click();
    await run(page, 1);
    await expect(page.getByRole('main')).toContainText('1 day in a row');
    await expect(problem(page)).toBeEmpty();
  });
