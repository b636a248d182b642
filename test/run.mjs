import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { needChromium } from './support/chromium.mjs';
import { needNotificationDaemon } from './support/notification-daemon.mjs';

/** All checks, in the order of what they cost; ends with one line `N passed, N failed`. */

const root = fileURLToPath(new URL('..', import.meta.url));
const results = join(root, 'test-results');
mkdirSync(results, { recursive: true });

/** The zones that the rules of days are run under: half hours, date lines, odd and missing changes of the clock. */
const ZONES = [
  'UTC',
  'America/Los_Angeles',
  'America/Sao_Paulo',
  'Europe/London',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Kiritimati',
];

const total = { passed: 0, failed: 0 };
/** What failed, said again at the end: it would be looked for in thousands of lines. */
const failures = [];
const add = (passed, failed, names = []) => {
  total.passed += passed;
  total.failed += failed;
  failures.push(...names);
};

const run = (name, command, env = {}) => {
  console.log(`\n— ${name}`);
  const [file, ...args] = command.map((part) => (part === 'node' ? process.execPath : part));
  return spawnSync(file, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;
};
const bin = (name) => join(root, 'node_modules', '.bin', name);
const check = (name, command, env) => {
  const isFine = run(name, command, env);
  add(Number(isFine), Number(!isFine), isFine ? [] : [name]);
  return isFine;
};

/** A report that a runner has written, or a failure when it has written none. */
function report(name, file, count) {
  try {
    count(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    add(0, 1, [`${name}: no report`]);
  }
  rmSync(file, { force: true });
}

function jest(name, args, env) {
  const file = join(results, 'jest.json');
  const command = [
    'node',
    '--experimental-vm-modules',
    '--no-warnings',
    'node_modules/jest/bin/jest.js',
    '-c',
    'test/jest.config.js',
    '--json',
    `--outputFile=${file}`,
    ...args,
  ];
  const isFine = run(name, command, env);
  report(name, file, ({ numPassedTests, numFailedTests, numRuntimeErrorTestSuites, testResults }) => {
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    const names = testResults.flatMap(({ assertionResults }) =>
      assertionResults.filter(({ status }) => status === 'failed').map((test) => `${name}: ${test.fullName}`),
    );
    // The coverage threshold fails without a failed test.
    add(numPassedTests, isFine ? failed : Math.max(1, failed), isFine || names.length ? names : [name]);
  });
}

function browser() {
  const file = join(results, 'playwright.json');
  run(
    'Browser tests',
    [
      'node',
      'node_modules/@playwright/test/cli.js',
      'test',
      '-c',
      'test/browser/playwright.config.ts',
      '--reporter=list,json',
    ],
    { PLAYWRIGHT_JSON_OUTPUT_NAME: file },
  );
  report('Browser tests', file, ({ stats, errors, suites }) => {
    const specs = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specs)];
    const failed = suites.flatMap(specs).filter(({ ok }) => !ok);
    const names = failed.map((spec) => `${spec.file}:${spec.line} ${spec.title}`);
    add(stats.expected + stats.flaky, stats.unexpected + errors.length, names);
  });
}

/** The proofs that the log outlives what breaks, in small counts. */
function soak() {
  console.log('\n— Proofs, in small counts');
  const { stdout } = spawnSync(process.execPath, ['test/soak/run.mjs', '--small'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  console.log(stdout);
  const [, passed, failed] = /^(\d+) passed, (\d+) failed$/m.exec(stdout) ?? [];
  const names = stdout.match(/^not ok .*$/gm) ?? (failed ? [] : ['The proofs did not get to their end']);
  add(
    Number(passed ?? 0),
    Number(failed ?? 1),
    names.map((name) => name.replace('not ok ', '')),
  );
}

/** One hash over every file of the build. */
function hashOfBuild() {
  const hash = createHash('sha256');
  const dist = join(root, 'dist');
  for (const file of readdirSync(dist, { recursive: true }).sort())
    if (statSync(join(dist, file)).isFile()) hash.update(file).update(readFileSync(join(dist, file)));
  return hash.digest('hex');
}

function build() {
  const command = [bin('webpack'), '--mode', 'production'];
  if (!check('Production build', command)) return false;
  const first = hashOfBuild();
  run('The same build again', command);
  const isSame = first === hashOfBuild();
  console.log(isSame ? 'Both builds are the same, byte for byte.' : 'The two builds differ.');
  add(Number(isSame), Number(!isSame), isSame ? [] : ['Two builds are the same']);
  return true;
}

check('Format', [bin('prettier'), '--check', '.']);
check('Lint', [bin('eslint'), '.']);
check('Types', [bin('tsc'), '-b']);
jest('Rules, storage and state, with coverage', ['--coverage']);
for (const zone of ZONES) jest(`Rules in ${zone}`, ['test/domain'], { TZ: zone });
if (build()) {
  check('Bytes', ['node', 'test/budget.mjs']);
  needChromium();
  needNotificationDaemon();
  browser();
  soak();
}

for (const name of failures) console.log(`not ok ${name}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;
