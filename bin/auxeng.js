#!/usr/bin/env node
// CommonJS, which starts faster than an ES module.
const { main, nodeIo } = require('../dist/main.cjs');

main(process.argv.slice(2), nodeIo()).then((code) => {
  process.exitCode = code;
});
