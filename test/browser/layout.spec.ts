import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { startButton, startMassage, titleOf } from './massage';
import { STATES } from './states';

const SIZES = [
  [320, 568],
  [390, 844],
  [844, 390],
  [1280, 800],
] as const;

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
        const list = await misfits(page);
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
