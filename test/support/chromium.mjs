import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** As root there is no sandbox; and a closed network must not be asked for anything. */
export const FLAGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/** A Chromium on PATH, or Playwright's own; undefined where there is none. */
export function findChromium() {
  const own = chromium.executablePath();
  return (
    onPath(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) ??
    (existsSync(own) ? own : undefined)
  );
}

/** Finds Chromium or installs it: by apt as root on Debian, else by Playwright. Throws one sentence that says how. */
export function needChromium() {
  const run = (...command) => execFileSync(command[0], command.slice(1), { stdio: 'inherit' });
  if (!findChromium()) {
    try {
      if (process.getuid?.() === 0 && onPath(['apt-get'])) {
        run('apt-get', 'update', '-qq');
        run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium');
      } else run(process.execPath, 'node_modules/@playwright/test/cli.js', 'install', 'chromium');
    } catch {
      // What is missing is said below.
    }
  }
  const found = findChromium();
  if (!found)
    throw new Error(
      'The browser tests need Chromium: install it (on Debian: apt-get install chromium), or run npx playwright install chromium.',
    );
  return found;
}
