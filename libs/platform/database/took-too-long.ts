import { DomainError } from '../errors.js';

/** A statement reached its limit, or waited too long for what somebody else holds: all of its transaction is undone. */
export class TookTooLong extends DomainError {
  constructor(override readonly cause: unknown) {
    super(
      'took-too-long',
      {
        ja: '時間がかかりすぎたので、途中でやめました。何も保存されていません。少し待って、もう一度お試しください。一覧のときは、条件をしぼると早くなります。',
        en: 'This took too long and was stopped; nothing was saved. Please try again in a moment. A list is faster when you narrow it down.',
        'ja-easy':
          '{時間|じかん}が かかりすぎたので、 やめました。 {少|すこ}し {待|ま}って、 もう {一度|いちど} して ください。',
      },
      { status: 503 },
    );
    this.name = 'TookTooLong';
  }
}

/** PostgreSQL's own words for both: query_canceled and lock_not_available. */
const codes = new Set(['57014', '55P03']);

export const tookTooLong = (error: unknown): boolean => codes.has((error as { code?: string } | null)?.code ?? '');
