// Finds the programs an engine needs; on Debian, as root, installs what is missing.
import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

const engines = {
  firefox: {
    packages: ['firefox-esr'],
    find: () => ({ firefox: which('firefox-esr') ?? which('firefox') }),
  },
  webkit: {
    packages: ['webkit2gtk-driver', 'gjs', 'gir1.2-webkit2-4.1', 'xvfb'],
    find: () => ({
      WebKitWebDriver: which('WebKitWebDriver'),
      Xvfb: which('Xvfb'),
      gjs: which('gjs'),
      'the WebKit2 4.1 typelib': typelib('WebKit2', '4.1'),
    }),
  },
};

export const engineNames = Object.keys(engines);

/** The paths of the programs of one engine, by name; throws one sentence when some cannot be had. */
export function install(engine) {
  const { packages, find } = engines[engine];
  if (missing(find()).length > 0 && process.getuid?.() === 0 && which('apt-get')) {
    console.log(`# installing ${packages.join(' ')}`);
    try {
      aptGet('update');
      aptGet('install', '-y', '--no-install-recommends', ...packages);
    } catch (error) {
      console.log(`# ${error.message.trim().replace(/\n/g, '\n# ')}`);
    }
  }
  const found = find();
  if (missing(found).length > 0) {
    throw new Error(
      `${engine} cannot run because ${missing(found).join(', ')} could not be found: ` +
        `on Debian, run "apt-get install --no-install-recommends ${packages.join(' ')}" as root.`,
    );
  }
  return found;
}

const missing = (found) => Object.keys(found).filter((name) => !found[name]);

function aptGet(...args) {
  execFileSync('apt-get', args, {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: 600_000,
  });
}

function which(command) {
  for (const directory of (process.env.PATH ?? '').split(path.delimiter)) {
    const file = path.join(directory, command);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // Not in this directory.
    }
  }
  return undefined;
}

function typelib(name, version) {
  const gjs = which('gjs');
  const script = `imports.gi.versions.${name} = '${version}'; imports.gi.${name};`;
  try {
    execFileSync(gjs, ['-c', script], { stdio: 'ignore', timeout: 20_000 });
    return `${name}-${version}`;
  } catch {
    return undefined;
  }
}
