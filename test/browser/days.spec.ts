import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { look, openAt, run, startButton } from './massage';
import { readSessions } from './records';

interface Evening {
  /** The wall clock with its offset. */
  readonly at: string;
  /** Whether a massage is logged then. */
  readonly log: boolean;
  /** What the ring says before and after it, and the marks of the week from its first day to this one. */
  readonly before: string;
  readonly after: string;
  readonly week: string;
}

const MARKS: Readonly<Record<string, string>> = {
  done: 'x',
  'rest day': 'r',
  'today, still open': 'o',
  'to come': '.',
  'before the start': '-',
  'no massage': 'm',
};

/** The week strip, a letter a day. */
async function week(page: Page): Promise<string> {
  const names = await page.getByRole('list', { name: 'This week' }).getByRole('listitem').allInnerTexts();
  return names.map((name) => MARKS[name.split(': ')[1] ?? ''] ?? '?').join('');
}

async function live(page: Page, evenings: readonly Evening[]): Promise<void> {
  for (const [i, { at, log, before, after, week: marks }] of evenings.entries()) {
    if (i === 0) await page.clock.install({ time: new Date(at) });
    else await page.clock.setSystemTime(new Date(at));
    await page.goto('about:blank');
    await page.goto('');
    await expect(page.getByRole('main'), at).toContainText(before);
    if (log) {
      await page.getByRole('button', { name: 'I already did it' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Log it' }).click();
      await expect(page.getByRole('status')).toContainText('Saved.');
    }
    await expect(page.getByRole('main'), at).toContainText(after);
    expect(await week(page), at).toBe(marks);
  }
}

test.describe('In New York, where the clocks go back on 1 November', () => {
  test.use({ timezoneId: 'America/New_York', locale: 'en-US' });

  test('ten days with a rest day among them are counted right, each day', async ({ page }) => {
    await live(page, [
      { at: '2026-10-26T21:00-04:00', log: true, before: 'Day 1', after: '1 day in a row', week: '-x.....' },
      { at: '2026-10-27T07:10-04:00', log: true, before: '1 day in a row', after: '2 days', week: '-xx....' },
      {
        at: '2026-10-28T23:55-04:00',
        log: true,
        before: '2 days in a row',
        after: '3 days',
        week: '-xxx...',
      },
      {
        at: '2026-10-30T03:50-04:00',
        log: true,
        before: '3 days in a row',
        after: '4 days',
        week: '-xxxx..',
      },
      {
        at: '2026-10-30T21:00-04:00',
        log: true,
        before: '4 days in a row',
        after: '5 days',
        week: '-xxxxx.',
      },
      // half past one, the first of the two: still Saturday's evening
      {
        at: '2026-11-01T01:30-04:00',
        log: true,
        before: '5 days in a row',
        after: '6 days',
        week: '-xxxxxx',
      },
      {
        at: '2026-11-01T23:30-05:00',
        log: true,
        before: '6 days in a row',
        after: '7 days',
        week: 'x......',
      },
      {
        at: '2026-11-02T21:00-05:00',
        log: false,
        before: '7 days in a row',
        after: '7 days',
        week: 'xo.....',
      },
      {
        at: '2026-11-03T21:00-05:00',
        log: true,
        before: 'A rest day stood in for yesterday.',
        after: '8 days in a row',
        week: 'xrx....',
      },
      {
        at: '2026-11-04T04:05-05:00',
        log: true,
        before: '8 days in a row',
        after: '9 days',
        week: 'xrxx...',
      },
    ]);
    expect((await readSessions(page)).map(({ day, utcOffset }) => [day, utcOffset]).sort()).toEqual([
      ['2026-10-26', -240],
      ['2026-10-27', -240],
      ['2026-10-28', -240],
      ['2026-10-29', -240],
      ['2026-10-30', -240],
      ['2026-10-31', -240],
      ['2026-11-01', -300],
      ['2026-11-03', -300],
      ['2026-11-04', -300],
    ]);
  });
});

test.describe('In London, where the clocks go forward on 28 March', () => {
  test('ten days with a rest day among them are counted right, each day', async ({ page }) => {
    await live(page, [
      { at: '2027-03-22T22:00+00:00', log: true, before: 'Day 1', after: '1 day in a row', week: 'x......' },
      { at: '2027-03-23T22:00+00:00', log: true, before: '1 day in a row', after: '2 days', week: 'xx.....' },
      {
        at: '2027-03-24T22:00+00:00',
        log: true,
        before: '2 days in a row',
        after: '3 days',
        week: 'xxx....',
      },
      {
        at: '2027-03-25T22:00+00:00',
        log: true,
        before: '3 days in a row',
        after: '4 days',
        week: 'xxxx...',
      },
      {
        at: '2027-03-26T22:00+00:00',
        log: true,
        before: '4 days in a row',
        after: '5 days',
        week: 'xxxxx..',
      },
      {
        at: '2027-03-28T03:30+01:00',
        log: true,
        before: '5 days in a row',
        after: '6 days',
        week: 'xxxxxx.',
      },
      {
        at: '2027-03-28T04:30+01:00',
        log: true,
        before: '6 days in a row',
        after: '7 days',
        week: 'xxxxxxx',
      },
      {
        at: '2027-03-30T00:30+01:00',
        log: false,
        before: '7 days in a row',
        after: '7 days',
        week: 'o......',
      },
      {
        at: '2027-03-30T22:00+01:00',
        log: true,
        before: 'A rest day stood in for yesterday.',
        after: '8 days in a row',
        week: 'rx.....',
      },
      {
        at: '2027-03-31T22:00+01:00',
        log: true,
        before: '8 days in a row',
        after: '9 days',
        week: 'rxx....',
      },
    ]);
  });
});

test('Left open over the start of a new day, Today rolls over by itself', async ({ page }) => {
  await openAt(page, new Date('2026-11-21T03:58:00Z'));
  await run(page, 30);
  await expect(page.getByRole('main')).toContainText('2 min left today');
  expect(await week(page)).toBe('----o..');
  await run(page, 120);
  await expect(page.getByRole('main')).toContainText('23 h left today');
  expect(await week(page)).toBe('-----o.');
});

test('Looked at again on a new day, Today knows at once', async ({ page }) => {
  await openAt(page, new Date('2026-11-21T22:00:00Z'));
  await page.getByRole('button', { name: 'I already did it' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Log it' }).click();
  await expect(page.getByRole('button', { name: 'Massage again' })).toBeVisible();
  await look(page, 'hidden');
  await page.clock.setSystemTime(new Date('2026-11-22T08:00:00Z')); // no timer fires
  await look(page, 'visible');
  await expect(startButton(page)).toBeVisible();
  expect(await week(page)).toBe('-----xo');
});
