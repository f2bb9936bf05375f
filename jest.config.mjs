/** One project a suite, so that `npm test` can name what ran and what did not. */
const suite = (displayName, testMatch) => ({
  displayName,
  testMatch,
  testEnvironment: 'node',
  runtime: '<rootDir>/test/support/native-runtime.mjs',
  transform: {},
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/data'],
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
    // A restored copy has processes and clocks of its own: nothing beside it can disturb it.
    suite('journeys', ['<rootDir>/test/{journeys,restores}/**/*.e2e-spec.ts']),
    suite('browser', ['<rootDir>/test/browser/**/*.e2e-spec.ts']),
    suite('races', ['<rootDir>/test/races/**/*.e2e-spec.ts']),
    suite('faults', ['<rootDir>/test/faults/**/*.e2e-spec.ts']),
  ],
};
