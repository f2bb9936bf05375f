import type { Sentence } from '../../errors.js';
import { type Language, sentenceIn } from '../../i18n/language.js';

const sentences = new Map<string, Sentence>();

/** What a page says once after a redirect; contexts add their own at start: `registerNotices({ 'office.merged': {…} })`. */
export function registerNotices(more: Record<string, Sentence>): void {
  for (const [key, sentence] of Object.entries(more)) {
    const known = sentences.get(key);
    if (known && known.ja !== sentence.ja) throw new Error(`two notices are called ${key}`);
    sentences.set(key, sentence);
  }
}

/** @returns a general sentence where the key is unknown: that something was done is always true here */
export const noticeOf = (key: string, language: Language): string =>
  sentenceIn(sentences.get(key) ?? sentences.get('done')!, language);

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
