#!/usr/bin/env node
// CommonJS starts faster than an ES module, and an old node can read it far enough to say what it lacks.
const [major, minor] = process.versions.node.split('.').map(Number);

function refuse(message) {
  process.stderr.write(`error: ${message}\n`);
  process.exitCode = 2;
}

function start() {
  const { main, nodeIo } = require('../dist/main.cjs');
  main(process.argv.slice(2), nodeIo()).then((code) => {
    process.exitCode = code;
  });
}

if (major < 20 || major === 21 || (major === 20 && minor < 17) || (major === 22 && minor < 3)) {
  refuse(`auxeng needs Node ${require('../package.json').engines.node}; this is ${process.versions.node}`);
} else {
  try {
    start();
  } catch (error) {
    if (error.code !== 'MODULE_NOT_FOUND') throw error;
    refuse('auxeng is not built; run `npm run build`');
  }
}
