import { type Sentence, type Language, sentenceIn } from '../i18n/language.js';

/** One sentence; `{n}` is the number a redirect gave with it. */
interface NoticeSentence extends Sentence {
  /** nothing was done: shown without the sign of success */
  nothing?: true;
}

export interface ShownNotice {
  sentence: string;
  done: boolean;
}

const sentences = new Map<string, NoticeSentence>();

/** What a page says once after a redirect; contexts add their own at start: `registerNotices({ 'office.merged': {…} })`. */
export function registerNotices(more: Record<string, NoticeSentence>): void {
  for (const [key, sentence] of Object.entries(more)) {
    const known = sentences.get(key);
    if (known && known.ja !== sentence.ja) throw new Error(`two notices are called ${key}`);
    sentences.set(key, sentence);
  }
}

/**
 * @param key as left by the redirect, with a number where one is said: `registration.invited:60`
 * @returns a general sentence where the key is unknown: that something was done is always true here
 */
export function noticeOf(key: string, language: Language): ShownNotice {
  const [name = '', count = ''] = key.split(':');
  const known = /^\d{0,9}$/.test(count) ? sentences.get(name) : undefined;
  const { nothing, ...sentence } = known ?? sentences.get('done')!;
  return { sentence: sentenceIn(sentence, language).replace('{n}', count), done: !nothing };
}

registerNotices({
  done: { ja: '完了しました。', en: 'Done.', 'ja-easy': 'できました。' },
  saved: { ja: '保存しました。', en: 'Saved.', 'ja-easy': '{保存|ほぞん}しました。' },
  added: { ja: '追加しました。', en: 'Added.', 'ja-easy': '{入|い}れました。' },
  changed: { ja: '変更しました。', en: 'Changed.', 'ja-easy': '{変|か}えました。' },
  removed: { ja: '削除しました。', en: 'Removed.', 'ja-easy': '{消|け}しました。' },
  restored: { ja: '元に戻しました。', en: 'Restored.', 'ja-easy': 'もとに もどしました。' },
  cancelled: { ja: '取り消しました。', en: 'Cancelled.', 'ja-easy': '{取|と}り{消|け}しました。' },
  sent: {
    ja: '送信の予定に入れました。',
    en: 'Queued for sending.',
    'ja-easy': 'メールを {送|おく}る {準備|じゅんび}を しました。',
  },
  copied: { ja: '写しをつくりました。', en: 'Copied.', 'ja-easy': 'コピーしました。' },
  published: { ja: '公開しました。', en: 'Published.', 'ja-easy': '{公開|こうかい}しました。' },
  'signed-in': { ja: 'ログインしました。', en: 'Signed in.', 'ja-easy': 'ログインしました。' },
  'signed-out': { ja: 'ログアウトしました。', en: 'Signed out.', 'ja-easy': 'ログアウトしました。' },
});
