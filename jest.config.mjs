const swc = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      keepClassNames: true,
      parser: { syntax: 'typescript', tsx: true, decorators: true },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        react: { runtime: 'automatic', importSource: 'preact' },
      },
    },
    module: { type: 'es6' },
    sourceMaps: 'inline',
  },
];

/** One project a suite, so that `npm test` can name what ran and what did not. */
const suite = (displayName, testMatch, extra = {}) => ({
  displayName,
  testMatch,
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.tsx?$': swc },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/data'],
  ...extra,
});

export default {
  testTimeout: 30_000,
  maxWorkers: '100%',
  testSequencer: '<rootDir>/test/support/longest-first.mjs',
  workerIdleMemoryLimit: '1GB',
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  projects: [
    suite('unit', [
      '<rootDir>/{libs,apps,migrations}/**/*.spec.{ts,tsx}',
      '<rootDir>/test/*.spec.ts',
      '<rootDir>/test/tally/*.spec.ts',
    ]),
    suite('journeys', ['<rootDir>/test/journeys/**/*.e2e-spec.ts']),
    suite('browser', ['<rootDir>/test/browser/**/*.e2e-spec.ts']),
    suite('races', ['<rootDir>/test/races/**/*.e2e-spec.ts']),
    suite('faults', ['<rootDir>/test/faults/**/*.e2e-spec.ts']),
  ],
};
