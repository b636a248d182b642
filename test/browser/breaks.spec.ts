import { expect, test } from './fixtures';
import { dayButton, LOG, openHistory, press, pressTwice, sheet } from './history';
import { run } from './massage';
import { session } from './seed';

test('A break is declared afterwards, changed and deleted, and each of it can be undone', async ({
  page,
}) => {
  await openHistory(page, { sessions: LOG.sessions.slice(0, 7) }); // up to 16 November
  const mark = (date: string) => dayButton(page, date);
  const streak = page.getByRole('definition').first();
  await expect(mark('Tuesday 17 November')).toHaveAccessibleName(/no massage/);
  await expect(streak).toHaveText('0');
  await page.getByRole('button', { name: 'Declare a break' }).focus();
  await page.keyboard.press('Enter');
  await sheet(page).getByLabel('First day').fill('2026-11-17');
  await sheet(page).getByLabel('Last day').fill('2026-11-16');
  await press(page, 'Save');
  await expect(sheet(page).getByRole('alert')).toHaveText('The last day lies before the first.');
  await sheet(page).getByLabel('Last day').fill('2026-11-21');
  await sheet(page).getByLabel('Reason, if you like').fill('Flu');
  await press(page, 'Save');
  await expect(sheet(page)).toBeHidden();
  await expect(mark('Tuesday 17 November')).toHaveAccessibleName(/break/);
  await expect(streak).toHaveText('7');
  await mark('Tuesday 17 November').click();
  await expect(sheet(page)).toContainText('In a break: this day counts neither way. Flu');
  await press(page, 'Close');

  await page.getByRole('button', { name: /^Edit the break of 17/ }).click();
  await sheet(page).getByLabel('Last day').fill('2026-11-19');
  await press(page, 'Save');
  await expect(streak).toHaveText('0');
  await press(page, 'Undo');
  await expect(streak).toHaveText('7');

  await page.getByRole('button', { name: /^Edit the break of 17/ }).click();
  await press(page, 'Delete');
  await expect(streak).toHaveText('0');
  await press(page, 'Undo');
  await expect(streak).toHaveText('7');
});

test('A break that runs is ended early; overlapping ones count once; one that ends before it begins does nothing', async ({
  page,
}) => {
  const pause = (id: string, from: string, to: string): object => ({ id, v: 1, from, to, stamp: '0' });
  await openHistory(page, {
    sessions: LOG.sessions.slice(1, 7), // no rest day is earned yet
    pauses: [
      pause('a', '2026-11-17', '2026-11-20'),
      pause('b', '2026-11-19', '2026-11-30'),
      pause('c', '2026-11-15', '2026-11-01'),
    ],
  });
  await expect(page.getByRole('definition').first()).toHaveText('6');
  const breaks = page.getByRole('region', { name: 'Breaks' });
  await expect(breaks.getByRole('listitem')).toHaveCount(2);
  await press(page, 'End it now');
  await expect(breaks.getByRole('listitem').first()).toContainText('19 Nov 2026 – 21 Nov 2026 3 days');
  await expect(breaks.getByRole('button', { name: 'End it now' })).toHaveCount(0);
});

test('A break that has begun shows from today on, and nothing is at stake', async ({ page }) => {
  await openHistory(page, {
    sessions: LOG.sessions,
    pauses: [{ id: 'a', v: 1, from: '2026-11-22', to: '2026-11-28', reason: 'Flu', stamp: '0' }],
  });
  await expect(dayButton(page, 'Sunday 22 November')).toHaveAccessibleName(/break/);
  await expect(page.getByRole('gridcell', { name: /25 November: break/ })).toBeVisible();
  await dayButton(page, 'Sunday 22 November').click();
  await expect(sheet(page)).toContainText('Flu');
  await press(page, 'Close');
  await page.getByRole('link', { name: 'Today' }).click();
  const main = page.getByRole('main');
  await expect(main).toContainText('You are on a break until 28 November.');
  await expect(main).not.toContainText('left today');
  await expect(main).not.toContainText('lead up to today');
  await page.getByRole('link', { name: 'History' }).click();
  await run(page, 3);
  await pressTwice(page.getByRole('button', { name: 'End it now' }));
  await expect(page.getByRole('heading', { name: 'Breaks' })).toBeFocused();
  await press(page, 'Undo');
  await expect(page.getByRole('button', { name: 'End it now' })).toBeVisible();
});

test('A break that is saved by two presses is one break', async ({ page }) => {
  await openHistory(page, LOG);
  await press(page, 'Declare a break');
  await page.getByRole('button', { name: 'Save', exact: true }).dblclick();
  await expect(sheet(page)).toBeHidden();
  await expect(page.getByRole('region', { name: 'Breaks' }).getByRole('listitem')).toHaveCount(1);
});

test('The second half of a double tap does nothing to what lay behind the sheet', async ({ page }) => {
  await openHistory(page, LOG);
  await press(page, 'Declare a break');
  const { x, y } = (await page.getByRole('link', { name: 'Learn' }).boundingBox()) ?? { x: 0, y: 0 };
  const save = page.getByRole('button', { name: 'Save', exact: true });
  await save.evaluate(
    (button, [x, y]) => {
      button.style.cssText = `position: fixed; left: ${x}px; top: ${y}px`;
    },
    [x, y] as const,
  );
  const place = await save.boundingBox();
  if (!place) throw new Error('There is nothing to press.');
  const tap = () => page.mouse.click(place.x + 15, place.y + 15);
  await tap();
  await expect(sheet(page)).toBeHidden();
  await tap();
  await expect(page.getByRole('heading', { level: 1, name: 'History' })).toBeVisible();
  await run(page, 1);
  await tap();
  await expect(page.getByRole('heading', { level: 1, name: 'Learn' })).toBeVisible();
});

test('Days ahead of today are flagged, and can be mended', async ({ page }) => {
  await openHistory(page, { sessions: [...LOG.sessions, session('2026-12-05')] });
  await expect(page.getByText('One day lies ahead of today')).toBeVisible();
  await expect(page.getByRole('definition').last()).toHaveText('11');
  await page.getByRole('button', { name: '5 Dec 2026' }).click();
  await expect(sheet(page)).toContainText('This day has not come yet.');
  await expect(sheet(page).getByRole('button', { name: 'Add a massage' })).toHaveCount(0);
  await press(page, 'Delete the massage of 20:00');
  await expect(page.getByText('One day lies ahead of today')).toBeHidden();
});

test('Coming back after a gap is met with a warm sentence, and the best run stays on show', async ({
  page,
}) => {
  const log = [...LOG.sessions.slice(0, 5), session('2026-11-12', { id: 'odd', startedAt: 'garbage' })];
  await openHistory(page, { sessions: log });
  await expect(page.getByText('Good to see you. Your best run, 5 days, stays on show.')).toBeVisible();
  await expect(page.getByRole('definition').nth(1)).toHaveText('5');
  await dayButton(page, 'Thursday 12 November').click();
  await expect(sheet(page)).toContainText('unknown time · 7 minutes');
  expect(await page.locator('body').innerText()).not.toMatch(/lost/i);
});
