// Loaded into a product process before its program: how long its event loop stood at most between two questions of its parent.
import { existsSync, openSync, readSync } from 'node:fs';

const path = `/proc/self/task/${process.pid}/schedstat`;
const schedule = existsSync(path) ? openSync(path, 'r') : undefined;
const buffer = Buffer.alloc(128);

/** Milliseconds this thread has waited for a processor: others' work on the machine is no stop of ours. */
function waited() {
  if (schedule === undefined) return 0;
  const [, waiting] = buffer.toString('latin1', 0, readSync(schedule, buffer, 0, 128, 0)).split(' ');
  return Number(waiting) / 1e6;
}

let longest = 0;
let before = { at: performance.now(), waited: waited() };

setInterval(() => {
  const now = { at: performance.now(), waited: waited() };
  // The timer itself is one millisecond apart.
  longest = Math.max(longest, now.at - before.at - (now.waited - before.waited) - 1);
  before = now;
}, 1).unref();

process.on('message', (question) => {
  const seen = longest;
  if (question === 'watch') longest = 0;
  process.send(seen);
});
process.channel?.unref();
