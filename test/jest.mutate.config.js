import base from './jest.config.js';

/** The rules alone, as they are mutated; types are not checked, since a mutant has none. */
const [[files, [runner, options]]] = Object.entries(base.transform);
export default {
  ...base,
  testMatch: ['<rootDir>/test/domain/**/*.test.ts'],
  transform: { [files]: [runner, { ...options, diagnostics: false }] },
  coverageThreshold: undefined,
};
