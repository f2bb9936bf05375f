import 'reflect-metadata';
import { leave } from '#platform';
import { endOnSignal, saidRestored } from '../../product/src/process.js';
import { startStandalone } from './start.js';

// `npm start`, and `npm start -- --demo` with two invented host bodies in a folder of their own.
try {
  const demo = process.argv.includes('--demo');
  const standalone = await startStandalone(process.env, {
    demo,
    restored: saidRestored(),
    say: (line) => console.log(line),
  });
  endOnSignal(standalone.log, standalone);
} catch (error) {
  leave(error);
}
