const { createCjsPreset } = require('jest-preset-angular/presets');

module.exports = {
  ...createCjsPreset(),
  rootDir: __dirname,
  setupFilesAfterEnv: ['<rootDir>/src/test-setup.ts'],
  // Only what runs; types come from dist/contract and are gone by now.
  moduleNameMapper: { '^@backend/(.*)$': '<rootDir>/../../backend/src/$1' },
};
