// Lets `node -r` start a TypeScript file as the build would compile it, for tests that need a process to kill.
const { transformFileSync } = require('@swc/core');
const settings = require('../swc-for-jest.cjs');

require.extensions['.ts'] = (module, file) => module._compile(transformFileSync(file, settings).code, file);
