import type { Sentence } from '../errors.js';

/** The process cannot start, for a reason its operator can put right. */
export class StartRefused extends Error {
  constructor(
    readonly code: string,
    readonly sentence: Sentence,
  ) {
    super(`${sentence.ja}\n${sentence.en}`);
    this.name = 'StartRefused';
  }
}

/** For `main.ts`: a refusal is said in its own words, without a stack, and the process ends (78: configuration error); anything else is a defect. */
export function leave(error: unknown): never {
  if (!(error instanceof StartRefused)) throw error;
  process.stderr.write(`\n${error.message}\n\n`);
  process.exit(78);
}
