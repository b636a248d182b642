import base from './jest.config.js';

/** The rules alone, as they are mutated; types are not checked, since a mutant has none. */
const [[files, [runner, options]]] = Object.entries(base.transform);
export default {
  ...base,
  setupFiles: ['<rootDir>/test/support/fewer-runs.ts'],
  testMatch: ['<rootDir>/test/domain/**/*.test.ts'],
  transform: { [files]: [runner, { ...options, diagnostics: false }] },
  coverageThreshold: undefined,
};
