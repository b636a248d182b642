/** Pure rules and storage, in Node. What a person does is tested in test/browser against the built app. */
export default {
  rootDir: '..',
  roots: ['<rootDir>/test'],
  testEnvironment: 'node',
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    // Types are checked by `tsc -b`; this only strips them.
    '\\.tsx?$': [
      'ts-jest',
      { useESM: true, tsconfig: '<rootDir>/test/tsconfig.json', diagnostics: { ignoreCodes: [151001] } },
    ],
  },
  collectCoverageFrom: ['src/domain/**/*.ts', 'src/storage/**/*.ts'],
  coverageDirectory: 'coverage',
  coverageReporters: ['text-summary', 'text'],
  coverageThreshold: { global: { lines: 100, branches: 100, functions: 100, statements: 100 } },
};
