import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { EVENING, openAt, run, startButton, startMassage, titleOf } from './massage';
import { readJournal, readSessions } from './records';
import { daysTo, seed, session } from './seed';

const PRACTISED = daysTo('2026-11-21', 3).map((day) => session(day));
const arm = (page: Page): Promise<void> =>
  page.getByRole('link', { name: 'Length, plan and guidance' }).click();
const start = (page: Page) => page.getByRole('button', { name: 'Start', exact: true });

test('The first times there is a checklist, a question and a sound to try; later one tap begins', async ({
  page,
}) => {
  await openAt(page, EVENING);
  await startButton(page).click();
  await expect(page.getByRole('heading', { name: 'Before your hands are oily' })).toBeVisible();
  const guide = page.getByRole('group', { name: 'What shall guide you?' });
  await expect(guide.getByRole('radio', { checked: true })).toHaveCount(0);
  await expect(guide.getByRole('radio', { name: 'Voice' })).toBeDisabled();
  await expect(guide).toContainText('This device has no voice for this language that works offline');
  await guide.getByRole('radio', { name: 'Chimes' }).click();
  await expect(guide.getByRole('radio', { name: 'Chimes' })).toBeChecked();
  await guide.getByRole('button', { name: 'Hear it' }).click();
  await run(page, 3);
  await expect(guide).toContainText('This is how a new step sounds.');
  await expect(page.getByRole('status')).toHaveText('This is how a new step sounds.');
  await start(page).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Get ready');
});

test('Every length has its plan, exact to the second, and what is left out gives its time', async ({
  page,
}) => {
  const stamp = '2026-11-20T20:00:00.000Z-0000-seedseed';
  await seed(page, { sessions: PRACTISED, settings: [{ id: 'askTension', v: 1, value: true, stamp }] });
  await openAt(page, EVENING);
  await expect(startButton(page)).toContainText('7 min · 10 steps');
  await arm(page);
  await expect(page.getByRole('heading', { name: 'Before your hands are oily' })).toHaveCount(0);
  for (const minutes of [5, 6, 7, 8, 9, 10]) {
    await page.getByRole('radio', { name: `${minutes} minutes` }).click();
    await expect(page.getByText(`10 steps, ${minutes}:00 minutes`)).toBeVisible();
  }
  await page.getByRole('checkbox', { name: 'Oil' }).click();
  await page.getByRole('checkbox', { name: 'Raking' }).click();
  await expect(page.getByText('8 steps, 10:00 minutes')).toBeVisible();
  await page.getByRole('group', { name: 'How tense are you now?' }).getByRole('radio', { name: '6' }).click();
  await start(page).click();
  await expect.poll(() => readJournal(page)).toMatchObject({ tensionBefore: 6, plan: { length: 8 } });
  await run(page, 5);
  await expect(page.getByText('Step 1 of 8', { exact: true })).toBeVisible();
  await run(page, 600);
  await expect(page.getByRole('status').first()).toContainText('Saved.');
  await run(page, 20);
  const done = (await readSessions(page)).find(({ day }) => day === '2026-11-22');
  expect(done).toMatchObject({ durationSeconds: 600, tensionBefore: 6, steps: { length: 7 } });
  expect(done?.steps).not.toContain('oil');
  // For once only.
  await expect(page.getByRole('button', { name: 'Massage again' })).toContainText('10 min · 10 steps');
});

test('The plan is made one’s own in Settings: steps, order and lengths', async ({ page }) => {
  await seed(page, { sessions: PRACTISED });
  await openAt(page, EVENING);
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByText('Steps, order and lengths').click();
  const row = (title: string) => page.getByRole('listitem', { name: title, exact: true });
  await row(titleOf(2)).getByRole('checkbox').click();
  await expect(page.getByText('9 steps with the closing one, 7:00 minutes in all.')).toBeVisible();
  await page.getByRole('button', { name: `${titleOf(4)} 5 seconds longer` }).click();
  await expect(row(titleOf(4)).getByRole('button', { name: `${titleOf(4)} as long as usual` })).toBeVisible();
  await expect(page.getByText('9 steps with the closing one, 7:00 minutes in all.')).toBeVisible();
  await page.getByRole('button', { name: `${titleOf(4)} earlier` }).click();
  await page.getByRole('link', { name: 'Today' }).click();
  await expect(startButton(page)).toContainText('7 min · 9 steps');
  await startMassage(page);
  const plan = (await readJournal(page))?.plan ?? [];
  expect(plan.map(({ step }) => step).slice(0, 3)).toEqual(['warm-hands', 'crown', 'temples']);
  expect(plan.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(420);
});

test('Of the steps that massage, one stays', async ({ page }) => {
  await openAt(page, EVENING);
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByText('Steps, order and lengths').click();
  const box = (number: number) =>
    page.getByRole('listitem', { name: titleOf(number), exact: true }).getByRole('checkbox');
  for (let number = 1; number < 8; number++) {
    await box(number).click();
    // Counted once it is on disk; a box that was pressed is empty before.
    await expect(
      page.getByText(`${10 - number} steps with the closing one, 7:00 minutes in all.`),
    ).toBeVisible();
    await expect(box(number)).not.toBeChecked();
  }
  await box(8).click();
  await expect(box(9)).toBeDisabled();
  await page.getByRole('button', { name: 'As it was' }).click();
  await expect(page.getByText('10 steps with the closing one, 7:00 minutes in all.')).toBeVisible();
});

test('Presses that are faster than the disk are all kept, and never leave the plan empty', async ({
  page,
}) => {
  await openAt(page, EVENING);
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByText('Steps, order and lengths').click();
  const longer = page.getByRole('button', { name: `${titleOf(4)} 5 seconds longer` });
  const before = Number.parseInt(await longer.locator('xpath=preceding-sibling::output').innerText(), 10);
  await longer.evaluate((button: HTMLButtonElement) => {
    for (let press = 0; press < 3; press++) button.click();
  });
  await expect(longer.locator('xpath=preceding-sibling::output')).toHaveText(`${before + 15} s`);

  const earlier = page.getByRole('button', { name: `${titleOf(4)} earlier` });
  await earlier.evaluate((button: HTMLButtonElement) => {
    for (let press = 0; press < 3; press++) button.click();
  });
  await expect(
    page
      .getByRole('listitem')
      .filter({ has: page.getByRole('checkbox') })
      .first(),
  ).toContainText(titleOf(4));

  await page
    .getByRole('checkbox')
    .filter({ visible: true })
    .evaluateAll((boxes) => {
      for (const box of boxes) if (box.closest('.plan')) (box as HTMLInputElement).click();
    });
  await expect(page.getByText('2 steps with the closing one')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: titleOf(9) })).toBeChecked();
});
