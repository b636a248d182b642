import { planFor } from '../../src/domain/routine';
import routine from '../../static/content/en/routine.json' with { type: 'json' };
import { cues, recordAids, take, takeAway, type Given } from './aids';
import { expect, test } from './fixtures';
import { EVENING, openAt, run, startButton, timer, titleOf } from './massage';
import { readSessions } from './records';
import { daysTo, seed, session } from './seed';

/** Somebody who has done it before: one tap on Today begins. */
const PRACTISED = daysTo('2026-11-21', 3).map((day) => session(day));

/** The pitches of the first tone of each chime. */
const CHIME = { step: 659, part: 740, finish: 587, pulse: 494 };

test('One tap, and no other: voice, chimes and vibration guide, and the log writes itself', async ({
  page,
}) => {
  await recordAids(page);
  await seed(page, { sessions: PRACTISED, settings: [cues({ voice: true })] });
  await openAt(page, EVENING);
  await startButton(page).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Get ready');
  await expect(timer(page)).toHaveText('5');
  const first = await take(page);
  expect(first.said).toEqual(['7 minutes. Get comfortable.']);
  await expect.poll(async () => [...first.locks, ...(await take(page)).locks]).toEqual(['asked']);
  await run(page, 5);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(titleOf(1));

  for (const [i, { step, seconds }] of planFor(7).slice(0, -1).entries()) {
    await run(page, 1); // the chime first, then the voice
    const { prompt, cues: midway } = routine.steps[step];
    const begun = await take(page);
    expect(begun.said, step).toEqual([prompt]);
    expect(begun.tones.slice(0, 1), step).toEqual([CHIME.step]);
    expect(begun.buzzed, step).toEqual([[80, 60, 80]]);
    await run(page, seconds - 1.5);
    const within = await take(page);
    const next = planFor(7)[i + 1]?.step ?? 'daily';
    expect(within.said, step).toEqual([...midway, `Next: ${routine.steps[next].next}.`]);
    expect(within.tones.filter((pitch) => pitch === CHIME.part)).toHaveLength(midway.length);
    expect(within.buzzed).toHaveLength(midway.length);
    await run(page, 0.5);
  }
  await expect(page.getByRole('status')).toContainText('Saved. Day 4.');
  await run(page, 3);
  const last = await take(page);
  expect(last.tones.slice(0, 1)).toEqual([CHIME.finish]);
  expect(last.said).toEqual([`Day 4. 7 minutes. ${routine.steps.daily.prompt}`]);
  await run(page, 20);
  await expect(page.getByRole('main')).toContainText('4 days in a row');
  expect((await take(page)).locks).toEqual(['released']);
  expect((await readSessions(page)).filter(({ day }) => day === '2026-11-22')).toMatchObject([
    { durationSeconds: 420, steps: { length: 9 } },
  ]);
});

test('Where the device can do nothing but show, it shows', async ({ page }) => {
  await takeAway(page);
  await seed(page, { sessions: PRACTISED, settings: [cues({ voice: true, pocket: true, pulse: true })] });
  await openAt(page, EVENING);
  await startButton(page).click();
  await run(page, 8);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(titleOf(1));
  await expect(page.getByText('The screen may go dark here')).toBeVisible();
  await run(page, 407);
  await expect(page.getByRole('status')).toContainText('Saved. Day 4.');
  expect(await readSessions(page)).toHaveLength(4);
});

for (const voice of ['fails', 'never begins', 'is not there'] as const)
  test(`A voice that ${voice} gives way to chimes, though they were off`, async ({ page }) => {
    await recordAids(page, voice);
    await seed(page, { sessions: PRACTISED, settings: [cues({ voice: true, chimes: false })] });
    await openAt(page, EVENING);
    await startButton(page).click();
    await run(page, 7);
    await expect(page.getByText('The voice is silent here; chimes go on')).toBeVisible();
    await take(page);
    await run(page, 14);
    expect((await take(page)).tones.slice(0, 1)).toEqual([CHIME.step]);
  });

test('A screen that may not be kept on is said to be so', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.wakeLock.request = () => Promise.reject(new DOMException('Battery', 'NotAllowedError'));
  });
  await seed(page, { sessions: PRACTISED });
  await openAt(page, EVENING);
  await startButton(page).click();
  await run(page, 6);
  await expect(page.getByText('The screen may go dark here')).toBeVisible();
});

test('After a call the massage goes on, and its sound waits for a tap', async ({ page }) => {
  await recordAids(page);
  await seed(page, { sessions: PRACTISED });
  await openAt(page, EVENING);
  await startButton(page).click();
  await run(page, 10);
  await page.evaluate(() => (globalThis as unknown as { given: Given }).given.contexts.at(-1)?.suspend());
  await run(page, 1);
  const lost = page.getByRole('button', { name: 'No sound: tap to bring it back' });
  await expect(lost).toBeVisible();
  // The system lets it run again: it stays silent all the same.
  await page.evaluate(() => (globalThis as unknown as { given: Given }).given.contexts.at(-1)?.resume());
  await take(page);
  await run(page, 10);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(titleOf(2));
  expect((await take(page)).tones).toEqual([]);
  await lost.click();
  await expect(lost).toBeHidden();
  expect((await take(page)).tones.length).toBeGreaterThan(0);
  await expect
    .poll(() => page.evaluate(() => (globalThis as unknown as { given: Given }).given.contexts.at(-1)?.state))
    .toBe('running');
  await run(page, 25);
  expect((await take(page)).tones.slice(0, 1)).toEqual([CHIME.step]);
});

test('Silent is silent, and a pulse keeps the pace of the circles only', async ({ page }) => {
  await recordAids(page);
  await seed(page, {
    sessions: PRACTISED,
    settings: [cues({ chimes: false, vibration: false, pulse: true })],
  });
  await openAt(page, EVENING);
  await startButton(page).click();
  await run(page, 44);
  expect((await take(page)).tones).toEqual([]);
  await run(page, 21); // 20 s of the temples
  const { tones, buzzed, said } = await take(page);
  expect(new Set(tones)).toEqual(new Set([CHIME.pulse]));
  expect(tones.length).toBeGreaterThanOrEqual(9);
  expect(tones.length).toBeLessThanOrEqual(11);
  expect([buzzed, said]).toEqual([[], []]);
});

test('In the pocket one track has the chimes, and the lock screen its buttons', async ({ page }) => {
  await recordAids(page);
  await seed(page, { sessions: PRACTISED, settings: [cues({ pocket: true })] });
  await openAt(page, EVENING);
  await startButton(page).click();
  const track = () =>
    page.evaluate(() => {
      const audio = (globalThis as unknown as { given: Given }).given.tracks.at(-1);
      return {
        seconds: Math.round(audio?.duration ?? 0),
        isPaused: audio?.paused,
        src: audio?.src.slice(0, 5),
      };
    });
  await expect.poll(track).toEqual({ seconds: 425, isPaused: false, src: 'blob:' });
  const press = (action: string): Promise<void> =>
    page.evaluate((action) => {
      (globalThis as unknown as { given: Given }).given.buttons[action]?.();
    }, action);
  await expect.poll(() => page.evaluate(() => navigator.mediaSession.metadata?.title)).toBe(titleOf(1));
  await press('nexttrack'); // out of the lead-in
  await press('nexttrack');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(titleOf(2));
  expect(await page.evaluate(() => navigator.mediaSession.metadata?.artist)).toBe('Step 2 of 10');
  await press('pause');
  await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible();
  expect((await track()).isPaused).toBe(true);
  await press('play');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await press('previoustrack');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(titleOf(1));
  // A headset pulled out: the phone stops the track, the massage goes on, and its sound waits for a tap.
  await page.evaluate(() => {
    (globalThis as unknown as { given: Given }).given.tracks.at(-1)?.pause();
  });
  const lost = page.getByRole('button', { name: 'No sound: tap to bring it back' });
  await expect(lost).toBeVisible();
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await lost.click();
  await expect(lost).toBeHidden();
  await expect.poll(track).toMatchObject({ seconds: 425, isPaused: false });
});
