import type { Sentence } from '#ui/i18n';

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
