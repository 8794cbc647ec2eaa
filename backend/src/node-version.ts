import { enableCompileCache } from 'node:module';

// Loaded before anything else: better-sqlite3 crashes without a word on a Node that is too old.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 24 || (major === 24 && minor < 9)) {
  process.stderr.write(
    `This program needs Node.js 24.9 or newer, not ${process.versions.node}: start it with "npm start", which brings its own.\n`,
  );
  process.exit(1);
}

enableCompileCache();
