#!/usr/bin/env node
// Plain JavaScript on purpose: an old Node must be able to read this sentence.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Warmline needs Node 22.18 or newer and this is ${process.versions.node}: run it through npm (npm start), which brings its own Node 24.`,
  );
  process.exit(1);
}
await import('./spare-memory.mjs');
const { main } = await import('./main.ts');
process.exitCode = await main(process.argv.slice(2));
