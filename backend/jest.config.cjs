/** Unit specs stand beside their files; HTTP specs (`*.e2e-spec.ts`) start the real application. */
module.exports = {
  rootDir: __dirname,
  testMatch: [
    '<rootDir>/src/**/*.spec.ts',
    '<rootDir>/src/**/*.e2e-spec.ts',
    '<rootDir>/src/**/*.redis-spec.ts',
    '<rootDir>/test/**/*-spec.ts',
  ],
  testEnvironment: 'node',
  globalSetup: '<rootDir>/test/compile-reader.cjs',
  transform: { '^.+\\.ts$': ['@swc/jest', require('./swc-for-jest.cjs')] },
  testTimeout: 180_000,
  maxWorkers: 2,
  workerIdleMemoryLimit: '1500MB',
};
