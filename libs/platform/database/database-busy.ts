import { DomainError } from '../errors.js';

/** Nothing was begun, so whoever asked may simply ask again. */
export class DatabaseBusy extends DomainError {
  constructor(override readonly cause: unknown) {
    super(
      'busy',
      {
        ja: 'ただいま混み合っています。何も保存されていません。10秒ほど待って、もう一度お試しください。',
        en: 'We are very busy at the moment and nothing was saved. Please try again in about ten seconds.',
        'ja-easy': 'いま とても {混|こ}んで います。 {少|すこ}し {待|ま}って、 もう {一度|いちど} して ください。',
      },
      { status: 503 },
    );
    this.name = 'DatabaseBusy';
  }
}
