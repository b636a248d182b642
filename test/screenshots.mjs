import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium, FLAGS } from './support/chromium.mjs';
import { seed } from './support/seed.mjs';
import { serve } from './server.mjs';

/**
 * Takes the pictures to look at after any change to what is seen: `node test/screenshots.mjs FOLDER [filter]`.
 * With `--publish` instead of a folder: those of the manifest and the README, into static/screenshots.
 */
const [target = '--help', filter = ''] = process.argv.slice(2);
if (target === '--help') {
  console.log('node test/screenshots.mjs FOLDER [filter] | --publish');
  process.exit();
}

const SIZES = { phone: [390, 844], small: [320, 568], landscape: [844, 390], desktop: [1280, 800] };
const NOON = new Date('2026-11-22T18:40:00');

/** Days of the log before today, by what became of them; see `seed`. */
const LOGS = {
  empty: '',
  day12: `xxxxxxxxx-xxx`,
  year: Array.from({ length: 365 }, (_, i) => (i % 23 === 7 || i % 61 === 30 ? '-' : 'x')).join(''),
  ended: `${'x'.repeat(9)}----`,
};

const SCREENS = {
  today: async () => undefined,
  sheet: (page) => page.getByRole('button', { name: 'I already did it' }).click(),
  logged: async (page) => {
    await page.getByRole('button', { name: 'I already did it' }).click();
    await page.getByRole('button', { name: 'Log it' }).click();
    await page.getByText('Saved.').waitFor();
  },
  session: async (page) => {
    await page
      .getByRole('button', { name: /massage/ })
      .first()
      .click();
    await page.clock.runFor(100_000);
  },
  paused: async (page) => {
    await SCREENS.session(page);
    await page.getByRole('button', { name: 'Pause' }).click();
  },
  waiting: async (page) => {
    await SCREENS.session(page);
    await page.goBack();
  },
  closing: async (page) => {
    await SCREENS.session(page);
    await page.getByRole('button', { name: 'Finish here' }).click();
  },
  short: async (page) => {
    await page
      .getByRole('button', { name: /massage/ })
      .first()
      .click();
    await page.clock.runFor(20_000);
    await page.getByRole('button', { name: 'Finish here' }).click();
  },
  armed: (page) => page.goto(`${page.url()}#/session`),
  history: (page) => page.getByRole('link', { name: 'History' }).click(),
  learn: (page) => page.getByRole('link', { name: 'Learn' }).click(),
  settings: (page) => page.getByRole('link', { name: 'Settings' }).click(),
};

async function shoot(browser, url, { screen, size, scheme, log, path, scale = 1, zoom = 1 }) {
  const [width, height] = SIZES[size];
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    deviceScaleFactor: scale,
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  });
  const page = await context.newPage();
  await page.clock.install({ time: NOON });
  await page.goto(url);
  await page.getByRole('button', { name: 'I already did it' }).waitFor();
  await page.clock.runFor(3_000);
  if (LOGS[log]) {
    await seed(page, LOGS[log], NOON);
    await page.reload();
    await page.clock.runFor(3_000);
  }
  if (zoom !== 1)
    await page.evaluate((size) => (document.documentElement.style.fontSize = size), `${zoom * 100}%`);
  await page.waitForTimeout(500); // what comes over the network keeps real time
  await page.clock.runFor(5_000);
  await page.waitForTimeout(500);
  await SCREENS[screen](page);
  await page.clock.runFor(1_000);
  await page.waitForTimeout(150);
  await page.screenshot({ path, fullPage: zoom !== 1 });
  await context.close();
}

const publish = [
  {
    screen: 'today',
    size: 'phone',
    scheme: 'light',
    log: 'day12',
    scale: 2,
    path: 'static/screenshots/today.png',
  },
  {
    screen: 'session',
    size: 'phone',
    scheme: 'light',
    log: 'day12',
    scale: 2,
    path: 'static/screenshots/session.png',
  },
  { screen: 'today', size: 'desktop', scheme: 'light', log: 'year', path: 'static/screenshots/wide.png' },
];
const gallery = Object.keys(SCREENS).flatMap((screen) =>
  Object.keys(SIZES).flatMap((size) =>
    ['light', 'dark'].flatMap((scheme) =>
      (['today', 'history'].includes(screen) ? Object.keys(LOGS) : ['day12']).map((log) => ({
        ...{ screen, size, scheme, log },
        path: join(target, `${screen}-${log}-${size}-${scheme}.png`),
      })),
    ),
  ),
);

const server = await serve();
const browser = await chromium.launch({ executablePath: await findChromium(), args: FLAGS });
for (const shot of target === '--publish' ? publish : gallery.filter(({ path }) => path.includes(filter))) {
  mkdirSync(join(shot.path, '..'), { recursive: true });
  await shoot(browser, server.url, shot);
}
await browser.close();
await server.close();
