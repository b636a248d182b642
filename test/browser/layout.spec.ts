import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { openHistory } from './history';
import { EVENING, openAt, startButton, startMassage, titleOf } from './massage';
import { daysTo, seed, session } from './seed';
import { STATES } from './states';

const SIZES = [
  [320, 568],
  [390, 844],
  [844, 390],
  [1280, 800],
] as const;

/** Words on buttons that are broken in the middle. */
const brokenWords = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('button, [role=button], label')]
      .filter((element) => element.checkVisibility())
      .flatMap((element) => [...element.childNodes])
      .filter((node): node is Text => node instanceof Text)
      .flatMap((text) =>
        [...text.data.matchAll(/\S+/g)].flatMap(({ index, 0: word }) => {
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
          return lines.size > 1 && !/[-–—/]/.test(word) ? [`${word} is broken`] : [];
        }),
      ),
  );

/** What does not fit: the page, if it can be moved sideways, and controls and headings whose text is cut. */
const misfits = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const isCut = (element: Element): boolean =>
      element.checkVisibility() &&
      (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1);
    const isOut = (element: Element): boolean => {
      const { left, right, width } = element.getBoundingClientRect();
      return element.checkVisibility() && width > 1 && (left < -1 || right > innerWidth + 1);
    };
    const name = (element: Element): string => `${element.tagName} "${element.textContent.trim()}"`;
    const { scrollWidth, clientWidth } = document.documentElement;
    const dialog = document.querySelector('dialog');
    const root = dialog ?? document;
    return [
      ...(scrollWidth > clientWidth ? [`the page is ${String(scrollWidth - clientWidth)} px too wide`] : []),
      ...(dialog && dialog.scrollWidth > dialog.clientWidth ? ['the dialog moves sideways'] : []),
      ...[...root.querySelectorAll('button, a, select')].filter(isCut).map((it) => `${name(it)} is cut`),
      ...[...root.querySelectorAll('button, a, select, input, h1, h2, p')]
        .filter(isOut)
        .map((it) => `${name(it)} reaches out of the screen`),
    ];
  });

for (const [state, go] of Object.entries(STATES))
  test(`Nothing is cut and nothing moves sideways on ${state}, on any screen and with large text`, async ({
    page,
  }) => {
    await page.goto('');
    await expect(startButton(page)).toBeEnabled();
    await go(page);
    const found: Record<string, string[]> = {};
    for (const [width, height] of SIZES)
      for (const text of [100, 200]) {
        await page.setViewportSize({ width, height });
        await page.evaluate((text) => {
          document.documentElement.style.fontSize = `${text}%`;
        }, text);
        const list = [...(await misfits(page)), ...(text === 100 ? await brokenWords(page) : [])];
        if (list.length > 0) found[`${width} × ${height} at ${text} %`] = list.slice(0, 4);
      }
    expect(found).toEqual({});
  });

for (const [width, height] of [
  [320, 568],
  [390, 844],
] as const)
  test(`The button that starts is on the screen at once at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto('');
    await expect(startButton(page)).toBeEnabled();
    await expect(startButton(page)).toBeInViewport({ ratio: 1 });
    const { bottom, bar } = await page.evaluate(() => ({
      bottom: [...document.querySelectorAll('button')]
        .filter(({ textContent }) => textContent.startsWith('Start'))
        .map((button) => button.getBoundingClientRect().bottom)[0],
      bar: document.querySelector('nav')?.getBoundingClientRect().top,
    }));
    expect(bottom).toBeLessThanOrEqual(bar ?? 0);
  });

for (const [width, height] of [
  [320, 568],
  [360, 640],
  [375, 667],
  [390, 844],
] as const)
  for (const days of [0, 60])
    test(`The sentence of the day stands clear of the buttons at ${width} × ${height}, day ${days}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await seed(page, { sessions: daysTo('2026-11-21', days).map((day) => session(day)) });
      await openAt(page, EVENING);
      const sentence = page.getByText(days ? 'It is past 20:00' : 'Ten guided steps.');
      await expect(sentence).toBeVisible();
      const [text, start] = [await sentence.boundingBox(), await startButton(page).boundingBox()];
      expect((text?.y ?? 0) + (text?.height ?? Infinity)).toBeLessThanOrEqual(start?.y ?? 0);
    });

test('No word on a button of History is broken on a small phone, with a log of two years', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await openHistory(page, { sessions: daysTo('2026-11-21', 700).map((day) => session(day)) });
  await expect(page.getByRole('button', { name: 'By year' })).toBeVisible();
  expect(await brokenWords(page)).toEqual([]);
});

test('The picture of getting ready stays within the screen, arrows and all', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' }); // which shows the arrows
  await seed(page, { sessions: daysTo('2026-11-21', 12).map((day) => session(day)) });
  await openAt(page, EVENING);
  await startButton(page).click();
  await expect(page.getByRole('button', { name: 'Go on' })).toBeVisible();
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    const [left, right] = await page.evaluate(() => {
      const boxes = [...document.querySelectorAll('.HeadPicture path')]
        .filter((path) => path.checkVisibility())
        .map((path) => path.getBoundingClientRect());
      return [Math.min(...boxes.map(({ left }) => left)), Math.max(...boxes.map(({ right }) => right))];
    });
    // Without its strokes, which are some pixels wide.
    expect([left >= 6, right <= width - 6], `${width} × ${height}`).toEqual([true, true]);
  }
});

test('The controls of a running massage stay on the screen at every size', async ({ page }) => {
  await page.goto('');
  await startMassage(page);
  await expect(page.getByRole('heading', { name: titleOf(1) })).toBeVisible();
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    for (const name of ['Back', 'Pause', 'Skip'])
      await expect(page.getByRole('button', { name }), `${width} × ${height}`).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole('timer'), `${width} × ${height}`).toBeInViewport({ ratio: 1 });
  }
});
