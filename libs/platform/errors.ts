import type { Problem } from '#ui';
import type { Sentence } from '#ui/i18n';

export interface DomainErrorOptions {
  /** HTTP status, 409 unless told */
  status?: number;
  /** the form field that is meant, such as `people.0.name` */
  field?: string;
  /** seconds until it is worth asking again */
  retryAfter?: number;
}

/** An expected refusal of a context: a code for programs and a sentence for the reader. "Full" is an outcome, not an error. */
export class DomainError extends Error {
  readonly status: number;
  readonly field?: string;
  readonly retryAfter?: number;

  constructor(
    readonly code: string,
    readonly sentence: Sentence,
    options: DomainErrorOptions = {},
  ) {
    super(code);
    this.name = 'DomainError';
    this.status = options.status ?? 409;
    if (options.field) this.field = options.field;
    if (options.retryAfter) this.retryAfter = options.retryAfter;
  }
}

/** A refusal that a context has ready: called where it is thrown, so that its stack says where. */
export const refusing =
  (code: string, sentence: Sentence, status = 409, field?: string) =>
  (): DomainError =>
    new DomainError(code, sentence, { status, ...(field && { field }) });

export class NotFound extends DomainError {
  constructor(
    what: Sentence = {
      ja: 'お探しのページが見つかりません。',
      en: 'We could not find that page.',
      'ja-easy': 'この ページは ありません。',
    },
  ) {
    super('not-found', what, { status: 404 });
  }
}

/** Input that a JSON caller must put right: answered as 422 with its list. */
export class Problems extends Error {
  constructor(readonly list: readonly Problem[]) {
    super('problems');
    this.name = 'Problems';
  }
}
