import { expect, test } from './fixtures';
import { dayButton, LOG, openHistory, press, sheet } from './history';
import { EVENING, openAt } from './massage';
import { readSessions } from './records';
import { daysTo, seed, session } from './seed';

const stamp = '2026-11-20T20:00:00.000Z-0000-seedseed';

test('The numbers say what the log holds', async ({ page }) => {
  await openHistory(page, LOG);
  const numbers = page.getByRole('region', { name: 'In numbers' });
  await expect(numbers.getByRole('definition')).toHaveText(['11', '11', '11', '44 %', '1 h 17 min', '11']);
  await expect(page.getByRole('region', { name: 'Longest runs' })).toContainText('11 days');
  await expect(page.getByText('Rest days: 1 earned, 1 used, 0 in hand.')).toBeVisible();
  await expect(page.getByText('Most often between 20:00 and 21:00: 11 of 11 massages.')).toBeVisible();
});

test('A chart is read value by value with the keyboard, and has a table behind it', async ({ page }) => {
  await openHistory(page, LOG);
  const chart = page.getByRole('slider', { name: 'Time by week' });
  await expect(chart).toHaveAttribute('aria-valuetext', 'Week of 16 November: 35 min');
  await chart.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(chart).toHaveAttribute('aria-valuetext', 'Week of 9 November: 42 min');
  await page.keyboard.press('Home');
  await expect(chart).toHaveAttribute('aria-valuenow', '0');
  await press(page, 'By month');
  await expect(page.getByRole('slider', { name: 'Time by month' })).toHaveAttribute(
    'aria-valuetext',
    'November 2026: 1 h 17 min',
  );
  const strength = page.getByRole('region', { name: 'Habit strength' });
  await strength.getByText('As a table').click();
  await expect(strength.getByRole('row', { name: '10 November 2026 5 %' })).toBeVisible();
});

test('Charts look back to the first massage, by pages, by year and as a whole', async ({ page }) => {
  await openHistory(page, { sessions: [session('2024-02-29'), ...LOG.sessions] });
  const minutes = page.getByRole('region', { name: 'Time spent' });
  const bars = minutes.getByRole('slider');
  const earlier = minutes.getByRole('button', { name: 'earlier' });
  await expect(bars).toHaveAccessibleName('Time by week, 31 Aug 2026 – 22 Nov 2026');
  await expect(minutes.getByRole('button', { name: 'Time by week: later' })).toBeDisabled();
  await bars.press('Home');
  await earlier.click();
  await expect(bars).toHaveAccessibleName('Time by week, 8 Jun 2026 – 30 Aug 2026');
  await expect(bars).toHaveAttribute('aria-valuetext', 'Week of 24 August: 0 min');
  await press(page, 'By month');
  await earlier.click();
  await earlier.click();
  await expect(bars).toHaveAccessibleName('Time by month, Dec 2023 – Nov 2024');
  await expect(earlier).toBeDisabled();
  await minutes.getByText('As a table').click();
  await expect(minutes.getByRole('row', { name: 'February 2024 7 min' })).toBeVisible();
  await press(page, 'By year');
  await expect(minutes.getByRole('row')).toHaveText(['YearTime', '20247 min', '20250 min', '20261 h 17 min']);

  const strength = page.getByRole('region', { name: 'Habit strength' });
  const curve = strength.getByRole('slider');
  await expect(strength.locator('.below')).toHaveText('22 Nov 202521 Nov 2026');
  await press(page, 'Habit strength: earlier');
  await press(page, 'Habit strength: earlier');
  await expect(curve).toHaveAccessibleName('Habit strength, 29 Feb 2024 – 21 Nov 2024');
  await expect(strength.getByRole('button', { name: 'earlier' })).toBeDisabled();
  await curve.press('Home');
  await expect(curve).toHaveAttribute('aria-valuetext', /2024: \d %/);
  await press(page, 'All years');
  await expect(curve).toHaveAccessibleName('Habit strength, 29 Feb 2024 – 21 Nov 2026');
  await expect(curve).toHaveAttribute('aria-valuetext', '21 November 2026: 44 %');
});

test('What is written along the axes stands at its lines, in two columns too', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openHistory(page, LOG);
  await expect(page.locator('.Tension .axis')).toBeVisible();
  const slips = await page.locator('.plot').evaluateAll((plots) =>
    plots.flatMap((plot) => {
      const { top, height } = plot.querySelector('.area')?.getBoundingClientRect() ?? new DOMRect();
      return [...plot.querySelectorAll('.axis span')].map((label, i) => {
        const box = label.getBoundingClientRect();
        return Math.abs(box.top + box.height / 2 - top - (height * i) / 2);
      });
    }),
  );
  expect(slips).toHaveLength(15);
  expect(Math.max(...slips)).toBeLessThan(1);
});

test('The year is a map of minutes, told by week as well, and so are the years before', async ({ page }) => {
  await openHistory(page, { sessions: [session('2024-02-29'), ...LOG.sessions] });
  await expect(
    page.getByRole('img', { name: '2026: 11 days, 1 h 17 min. Minutes a day as a map.' }),
  ).toBeVisible();
  const map = page.getByRole('region', { name: 'The year, day by day' });
  await map.getByText('As a table').click();
  await expect(map.getByRole('row', { name: 'Week of 9 November 6 42 min' })).toBeVisible();
  await press(page, 'Year before');
  await press(page, 'Year before');
  await expect(page.getByRole('img', { name: /^2024: 1 day, 7 min/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Year before' })).toBeDisabled();
});

test('Tension is told from five pairs on, with how sure one can be', async ({ page }) => {
  await openHistory(page, LOG);
  const tension = page.getByRole('region', { name: 'Does it help?' });
  await expect(tension).toContainText('On average 3.0 points calmer after a massage.');
  await expect(tension).toContainText('From 5 pairs');
  await expect(tension.getByRole('slider')).toHaveAttribute('aria-valuetext', /20 Nov.*: 6\.0 → 3\.0/);
  await dayButton(page, 'Friday 20 November').click();
  await press(page, 'Delete the massage of 20:00');
  await expect(tension).toContainText('4 of 5 pairs noted.');
  await expect(tension.getByRole('slider')).toHaveCount(0);
});

test('Notes are found by their words and by year, and lead to their day', async ({ page }) => {
  const old = session('2025-05-05', { note: 'Öl war zu kalt' });
  await openHistory(page, { sessions: [old, ...LOG.sessions] });
  const notes = page.getByRole('region', { name: 'Notes' });
  await notes.getByRole('searchbox').fill('kalt ol');
  await page.clock.runFor(500);
  await expect(notes.getByRole('status')).toHaveText('1 note');
  await notes.getByRole('searchbox').fill('');
  await notes.getByLabel('Year').selectOption('2026');
  await page.clock.runFor(500);
  await expect(notes.getByRole('status')).toHaveText('6 notes');
  await notes.getByRole('button', { name: 'Open 21 Nov 2026' }).click();
  await expect(sheet(page).getByRole('heading')).toHaveText(/21 November 2026/);
});

test('A month can be printed: its calendar and its list, and nothing else', async ({ page }) => {
  await openHistory(page, LOG);
  await page.evaluate(() => {
    globalThis.print = () => {
      document.title = 'printed';
    };
  });
  await press(page, 'Print or save this month');
  await expect(page).toHaveTitle('printed');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('table', { name: 'Kneadly · November 2026' }).getByRole('row')).toHaveCount(12);
  await expect(page.getByRole('grid')).toBeVisible();
  await expect(page.getByRole('navigation')).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Milestones' })).toBeHidden();
});

test('A milestone is celebrated once, and its picture can be had', async ({ page }) => {
  await seed(page, { sessions: daysTo('2026-11-22', 7).map((day) => session(day)) });
  await openAt(page, EVENING, '#/');
  const band = page.getByRole('region', { name: 'You have reached the one-week mark.' });
  await expect(band).toBeVisible();
  const download = page.waitForEvent('download');
  await band.getByRole('button', { name: 'Share a picture' }).click();
  expect((await download).suggestedFilename()).toBe('kneadly-7.png');
  await band.getByRole('button', { name: 'Thank you' }).click();
  await expect(band).toBeHidden();
  await expect(page.getByRole('main')).toContainText('You have reached the one-week mark. Well kept.');
  await page.reload();
  await expect(page.getByRole('main')).toContainText('7 days to the two-week mark.');
  await expect(band).toBeHidden();
  await page.getByRole('link', { name: 'History' }).click();
  await page.clock.runFor(500);
  const milestones = page.getByRole('region', { name: 'Milestones' });
  await expect(milestones.getByRole('listitem')).toHaveText([
    /3 days 18 Nov/,
    /7 days 22 Nov/,
    /14 days 7 days to go/,
  ]);
});

test('With streaks hidden, days in the last 28 stand in for them everywhere', async ({ page }) => {
  await seed(page, { ...LOG, settings: [{ id: 'hideStreaks', v: 1, value: true, stamp }] });
  await openAt(page, EVENING, '#/');
  await expect(page.getByRole('main')).toContainText('11 of the last 28 days');
  await press(page, 'I already did it');
  await press(page, 'Log it');
  await expect(page.getByRole('status')).toContainText('Saved. 12 of the last 28 days.');
  await expect(page.locator('body')).not.toContainText(/in a row|Best \d|streak|mark\b/);
  await page.getByRole('link', { name: 'History' }).click();
  await page.clock.runFor(500);
  await expect(page.getByRole('region', { name: 'Does it help?' })).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText(/streak|Milestones|Longest/);
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('switch', { name: 'Hide streaks' }).click();
  await page.getByRole('link', { name: 'Today' }).click();
  await expect(page.getByRole('main')).toContainText('12 days in a row');
});

test.describe('In the small hours', () => {
  const NIGHT = new Date('2026-11-23T00:40:00Z');
  const question = /It is 0?0:40\. Does it still count for Sunday\?/;

  test('it is asked once which day they belong to; Yes keeps the evening', async ({ page }) => {
    await openAt(page, NIGHT, '#/');
    await page.getByRole('region', { name: question }).getByRole('button', { name: 'Yes, Sunday' }).click();
    await expect(page.getByRole('region', { name: question })).toBeHidden();
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await expect(page.getByText('Sunday 22 November')).toBeVisible();
    await page.reload();
    await expect(page.getByText('Ten guided steps.')).toBeVisible();
    await expect(page.getByRole('region', { name: question })).toBeHidden();
  });

  test('No begins days at midnight from now on', async ({ page }) => {
    await openAt(page, NIGHT, '#/');
    await page.getByRole('region', { name: question }).getByRole('button', { name: 'No, a new day' }).click();
    await expect(page.getByText('Monday 23 November')).toBeVisible();
    await press(page, 'I already did it');
    await press(page, 'Log it');
    await expect.poll(() => readSessions(page)).toMatchObject([{ day: '2026-11-23' }]);
    await page.getByRole('link', { name: 'Settings' }).click();
    await expect(page.getByLabel('A new day begins at')).toHaveValue('0');
  });
});
