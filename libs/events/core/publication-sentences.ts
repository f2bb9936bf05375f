import { DomainError } from '#platform';
import { type Sentence } from '#ui/i18n';
import type { Missing } from './publication.rules.js';

/** What is missing, as the next thing to do. */
export const missingSentences: Readonly<Record<Missing, Sentence>> = {
  title: { ja: '題名を入れてください。', en: 'Please enter a title.' },
  session: { ja: '日程枠を1つ以上入れてください。', en: 'Please enter at least one session.' },
  pool: {
    ja: 'どの日程枠にも、参加方法を1つ以上入れてください。',
    en: 'Every session needs at least one way of taking part.',
  },
  venue: { ja: '会場の名前を入れてください。', en: 'Please enter the name of the venue.' },
  'contact-name': { ja: '問い合わせ先の名前を入れてください。', en: 'Please enter whom to contact.' },
  'contact-way': {
    ja: '問い合わせ先の電話、FAX、メールのどれかを入れてください。',
    en: 'Please enter a phone or fax number or an e-mail address for questions.',
  },
};

/** The field of the form at which it is put right. */
export const fieldOfMissing: Readonly<Record<Missing, string>> = {
  title: 'title',
  session: 'sessions.0.date',
  pool: 'sessions.0.pools.0.mode',
  venue: 'sessions.0.pools.0.venue',
  'contact-name': 'contactName',
  'contact-way': 'contactPhone',
};

/** A public page that would leave its reader without the place, the time or somebody to ask. */
export class NotReady extends DomainError {
  constructor(missing: readonly Missing[]) {
    super('event.not-ready', {
      ja: missing.map((what) => missingSentences[what].ja).join(''),
      en: missing.map((what) => missingSentences[what].en).join(' '),
    });
  }
}
