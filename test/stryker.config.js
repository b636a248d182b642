/** `npm run mutate`: changes the rules in every way that it knows, and counts the changes that no test notices. */
export default {
  mutate: ['src/domain/**/*.ts'],
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules', '--no-warnings'],
  jest: { configFile: 'test/jest.mutate.config.js' },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  maxTestRunnerReuse: 40, // module registries are never given back
  timeoutMS: 20_000, // a slow machine is no mutant that was noticed
  thresholds: { high: 95, low: 90, break: 85 },
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { logTests: false, allowColor: false, reportTests: false },
  jsonReporter: { fileName: 'test-results/mutation.json' },
  tempDirName: '.cache/stryker',
  ignorePatterns: ['dist', 'coverage', 'test-results', '.cache', 'static/screenshots'],
};
