/** Imported first by every tool: an old Node gets one sentence instead of a crash in a native package. */
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(
    `This needs Node 24, and ${process.version} started it: use the npm scripts (npm start, npm test, …), they bring their own.`,
  );
  process.exit(1);
}
