import { diskFull } from './disk-full.js';
import { StartRefused } from './start-refused.js';

/** For `main.ts`: a refusal is said in its own words, without a stack, and the process ends (78: configuration error); anything else is a defect. */
export function leave(error: unknown): never {
  const refused = error instanceof StartRefused ? error : diskFull(error);
  if (!refused) throw error;
  process.stderr.write(`\n${refused.message}\n\n`);
  process.exit(78);
}
