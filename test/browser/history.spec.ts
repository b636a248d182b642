import { expect, test } from './fixtures';
import { dayButton, LOG, openHistory, press, pressTwice, sheet } from './history';
import { EVENING } from './massage';
import { readSessions } from './records';
import { seed, session } from './seed';

test.describe('The calendar', () => {
  test('shows each day’s mark, and opens it', async ({ page }) => {
    await openHistory(page, LOG);
    const grid = page.getByRole('grid', { name: 'November 2026' });
    await expect(grid.getByRole('button', { name: /: done/ })).toHaveCount(11);
    await expect(dayButton(page, 'Wednesday 18 November')).toHaveAccessibleName(/rest day/);
    await expect(dayButton(page, 'Sunday 22 November')).toHaveAccessibleName(/today, still open/);
    await expect(grid.getByRole('gridcell', { name: 'Monday 23 November: to come' })).toBeVisible();
    await expect(dayButton(page, 'Monday 23 November')).toHaveCount(0);
    await dayButton(page, 'Saturday 21 November').click();
    await expect(sheet(page).getByRole('heading')).toHaveText(/Saturday.*21 November 2026/);
    await expect(sheet(page)).toContainText('20:00 · 7 minutes');
    await expect(sheet(page)).toContainText(/full massage.*Warm hands, Oil, Temples.*Ears, neck/);
    await press(page, 'Close');
    await expect(sheet(page)).toBeHidden();
  });

  test('is gone through by keyboard, day by day and month by month', async ({ page }) => {
    await openHistory(page, LOG);
    await dayButton(page, 'Sunday 22 November').focus();
    const keys: readonly (readonly [string, RegExp])[] = [
      ['ArrowLeft', /Saturday 21 November/],
      ['ArrowUp', /Saturday 14 November/],
      ['Home', /Monday 9 November/],
      ['End', /Sunday 15 November/],
      ['PageUp', /Thursday 15 October/],
      ['Shift+PageUp', /Wednesday 15 October/],
      ['Shift+PageDown', /Thursday 15 October/],
      ['PageDown', /Sunday 15 November/],
      ['ArrowDown', /Sunday 22 November/],
      ['ArrowRight', /Sunday 22 November/], // no further than today
    ];
    for (const [key, name] of keys) {
      await page.keyboard.press(key);
      await expect(page.locator(':focus'), key).toHaveAccessibleName(name);
    }
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await expect(sheet(page).getByRole('heading')).toHaveText(/21 November/);
    await page.keyboard.press('Escape');
    await expect(page.locator(':focus')).toHaveAccessibleName(/Saturday 21 November/);
  });

  test('turns by its buttons, by year and by swipe', async ({ page }) => {
    await openHistory(page, { sessions: [session('2010-03-04'), ...LOG.sessions] });
    const title = page.locator('#month');
    await press(page, 'Month before');
    await expect(title).toHaveAccessibleName('October 2026');
    await press(page, 'Month after');
    await expect(page.getByRole('button', { name: 'Month after' })).toBeDisabled();
    await page.getByLabel('Year').first().selectOption('2010');
    await expect(title).toHaveAccessibleName('November 2010');
    await page.getByRole('grid').evaluate((grid) => {
      const at = (type: string, clientX: number) =>
        grid.dispatchEvent(
          new PointerEvent(type, { bubbles: true, pointerType: 'touch', clientX, clientY: 300 }),
        );
      at('pointerdown', 100);
      at('pointerup', 260);
    });
    await expect(title).toHaveAccessibleName('October 2010');
  });

  test('begins its weeks on the day that is set', async ({ page }) => {
    const stamp = '2026-11-20T20:00:00.000Z-0000-seedseed';
    await openHistory(page, { ...LOG, settings: [{ id: 'weekStart', v: 1, value: 6, stamp }] });
    await expect(page.getByRole('columnheader').first()).toHaveText('S');
    const first = page.getByRole('grid').getByRole('row').nth(1).getByRole('gridcell');
    await expect(first.nth(1)).toContainText('1'); // Sunday the first is the second of its week
  });
});

test.describe('A day', () => {
  test('of long ago can be filled in, tagged as added later', async ({ page }) => {
    await openHistory(page);
    for (let i = 0; i < 3; i++) await press(page, 'Month before');
    await dayButton(page, 'Saturday 8 August').click();
    await press(page, 'Add a massage');
    await expect(sheet(page).getByLabel('Started at')).toBeFocused();
    await sheet(page).getByLabel('Started at').fill('07:15');
    await sheet(page).getByLabel('Minutes').fill('9');
    await sheet(page).getByLabel('Tension before').selectOption('7');
    await sheet(page).getByLabel('Tension after').selectOption('2');
    await sheet(page).getByRole('textbox', { name: 'Note' }).fill('أول تدليك في الصيف');
    await press(page, 'Save');
    await expect(sheet(page)).toBeHidden();
    await expect(page.getByRole('status').first()).toContainText('Saved.');
    expect(await readSessions(page)).toMatchObject([
      {
        day: '2026-08-08',
        durationSeconds: 540,
        addedLater: true,
        source: 'manual',
        tensionBefore: 7,
        tensionAfter: 2,
        note: 'أول تدليك في الصيف',
      },
    ]);
    await dayButton(page, 'Saturday 8 August').click();
    await expect(sheet(page)).toContainText('added later');
    await expect(sheet(page)).toContainText('Tension 7 → 2');
    await expect(sheet(page).getByText('أول')).toHaveCSS('direction', 'rtl');
  });

  test('is not filled in ahead of now, nor with a time or minutes that are none', async ({ page }) => {
    await openHistory(page);
    await dayButton(page, 'Sunday 22 November').click();
    await press(page, 'Add a massage');
    const [time, minutes] = [sheet(page).getByLabel('Started at'), sheet(page).getByLabel('Minutes')];
    await time.fill('21:00');
    await press(page, 'Save');
    await expect(sheet(page).getByRole('alert')).toContainText('That is still to come.');
    await time.fill('');
    await press(page, 'Save');
    await expect(sheet(page).getByRole('alert')).toContainText('Give a time, such as 21:30.');
    await time.fill('19:00');
    await minutes.fill('0');
    await press(page, 'Save');
    await expect(sheet(page).getByRole('alert')).toContainText('Give whole minutes');
    await minutes.fill('5');
    await press(page, 'Save');
    await expect(sheet(page)).toBeHidden();
    expect(await readSessions(page)).toMatchObject([{ day: '2026-11-22', durationSeconds: 300 }]);
    expect((await readSessions(page))[0]).not.toHaveProperty('addedLater');
  });

  test('can be mended by keyboard, and the change taken back', async ({ page }) => {
    await openHistory(page, LOG);
    await dayButton(page, 'Saturday 21 November').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Edit the massage of 20:00' }).focus();
    await page.keyboard.press('Enter');
    await expect(sheet(page).getByLabel('Started at')).toHaveValue('20:00');
    await sheet(page).getByLabel('Minutes').fill('10');
    await sheet(page).getByLabel('Tension after').selectOption('');
    await sheet(page).getByLabel('Minutes').press('Enter');
    await expect(sheet(page)).toBeHidden();
    await expect(dayButton(page, 'Saturday 21 November')).toBeFocused();
    const find = async () => (await readSessions(page)).find(({ day }) => day === '2026-11-21');
    expect(await find()).toMatchObject({ durationSeconds: 600, startedAt: '2026-11-21T20:00:00.000Z' });
    await press(page, 'Undo');
    await expect.poll(async () => (await find())?.durationSeconds).toBe(420);
  });

  test('that loses its massage loses its mark, until that is undone', async ({ page }) => {
    await openHistory(page, LOG);
    await expect(page.getByText('11current streak').or(page.getByRole('definition').first())).toHaveText(
      '11',
    );
    await dayButton(page, 'Saturday 21 November').click();
    await pressTwice(page.getByRole('button', { name: 'Delete the massage of 20:00' }));
    await expect(dayButton(page, 'Saturday 21 November')).toHaveAccessibleName(/no massage/);
    await expect(page.getByRole('definition').first()).toHaveText('0');
    await press(page, 'Undo');
    await expect(dayButton(page, 'Saturday 21 November')).toHaveAccessibleName(/done/);
    await expect(page.getByRole('definition').first()).toHaveText('11');
  });
});

test('A massage that is saved by two presses is one, and a day lists its massages in their order', async ({
  page,
}) => {
  const at = (id: string, time: string, change = {}): object =>
    session('2026-11-20', { id, startedAt: `2026-11-20T${time}:00.000Z`, ...change });
  await openHistory(page, {
    sessions: [
      at('a', '21:00', { steps: ['temples', 'crown'] }),
      at('b', '06:00'),
      at('c', '12:00', { steps: null }),
    ],
  });
  await dayButton(page, 'Friday 20 November').click();
  const items = sheet(page).getByRole('listitem');
  await expect(items).toHaveText([/^6:00/, /^12:00/, /^21:00.*Temples, Crown/]);
  await press(page, 'Add a massage');
  await page.getByRole('button', { name: 'Save', exact: true }).dblclick();
  await expect(sheet(page)).toBeHidden();
  expect(await readSessions(page)).toHaveLength(4);
});

test('An edit that fails to save stays in the form, and succeeds when tried again', async ({ page }) => {
  await openHistory(page, LOG);
  await page.evaluate(() => {
    const real = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put');
    Object.assign(globalThis, { real });
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await dayButton(page, 'Saturday 21 November').click();
  await press(page, 'Edit the massage of 20:00');
  await sheet(page).getByRole('textbox', { name: 'Note' }).fill('must not get away');
  await press(page, 'Save');
  await expect(sheet(page).getByRole('alert')).toContainText('Your device is full');
  await expect(sheet(page).getByRole('textbox', { name: 'Note' })).toHaveValue('must not get away');
  await page.evaluate(() => {
    const { real } = globalThis as unknown as { real: PropertyDescriptor };
    Object.defineProperty(IDBObjectStore.prototype, 'put', real);
  });
  await press(page, 'Save');
  await expect(sheet(page)).toBeHidden();
  expect((await readSessions(page)).find(({ day }) => day === '2026-11-21')).toMatchObject({
    note: 'must not get away',
  });
  await expect(page.getByRole('alert')).toBeEmpty();
});

test('Of two tabs the later edit wins, and the other tab shows it', async ({ page, context }) => {
  await seed(page, LOG);
  await page.clock.install({ time: EVENING });
  await page.goto('#/history');
  const other = await context.newPage();
  await other.clock.install({ time: EVENING });
  await other.goto('#/history');
  for (const [tab, minutes] of [
    [page, '8'],
    [other, '9'],
  ] as const) {
    await dayButton(tab, 'Saturday 21 November').click();
    await press(tab, 'Edit the massage of 20:00');
    await sheet(tab).getByLabel('Minutes').fill(minutes);
    await press(tab, 'Save');
    await expect(sheet(tab)).toBeHidden();
  }
  await dayButton(page, 'Saturday 21 November').click();
  await expect(sheet(page)).toContainText('20:00 · 9 minutes');
  await dayButton(other, 'Friday 20 November').click();
  await press(other, 'Delete the massage of 20:00');
  await press(page, 'Close');
  await expect(dayButton(page, 'Friday 20 November')).toHaveAccessibleName(/no massage|rest day/);
});
