const { readFileSync } = require('node:fs');
const { join } = require('node:path');

/** The build's own settings, so that what is tested is compiled as what is shipped. */
const { $schema, ...settings } = JSON.parse(readFileSync(join(__dirname, '.swcrc'), 'utf8'));
module.exports = { ...settings, swcrc: false };
