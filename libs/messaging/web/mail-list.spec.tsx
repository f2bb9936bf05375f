import { renderToString } from 'preact-render-to-string';
import { ReadingContext } from '#ui';
import type { MailLine } from '../core/mail.queries.js';
import { mailStates } from '../core/mail.rules.js';
import { MailList } from './mail-list.part.js';
import { mailReason } from './mail-reason.js';
import { mailStateTexts } from './mail-states.js';

const mail = (changes: Partial<MailLine>): MailLine => ({
  id: '01890a5d-ac96-774b-bcce-b302099a8057',
  kind: 'registration.confirmed',
  unnamed: false,
  toName: '灰谷 悠',
  toAddress: 'haitani@tsumugi.example',
  state: 'planned',
  runAt: new Date('2026-12-04T00:00:00Z'),
  settledAt: null,
  attempts: 0,
  lastCode: null,
  lastPhase: null,
  uncertainAt: null,
  mayGoAgain: false,
  ...changes,
});

const said = (changes: Partial<MailLine>) => {
  const line = mail(changes);
  return [mailStateTexts.ja.word[line.state], mailReason(line, mailStateTexts.ja)];
};

describe('a mail in a list', () => {
  it('has a word for every state in both languages', () => {
    const states = [...mailStates].sort();
    expect([mailStateTexts.ja, mailStateTexts.en].map(({ word }) => Object.keys(word).sort())).toEqual([
      states,
      states,
    ]);
  });

  it('is never said to have arrived', () => {
    const words = JSON.stringify(mailStateTexts.ja.word);
    expect(words.replace('届いたか分かりません', '')).not.toMatch(/届/);
    expect(JSON.stringify(mailStateTexts.en.word).replace('whether it arrived', '')).not.toMatch(/deliver|arriv/i);
  });

  it.each([
    [{ state: 'planned' }, ['送信予定', null]],
    [
      { state: 'planned', lastPhase: 'connect' },
      ['送信予定', 'メールサーバーにつながりません。つながりしだい送ります。'],
    ],
    [
      { state: 'planned', lastPhase: 'sender', lastCode: 530 },
      ['送信予定', 'メールサーバーが今はメールを受け取りません（応答 530）。受け取るようになりしだい送ります。'],
    ],
    [{ state: 'sent', lastPhase: 'dot', lastCode: 250 }, ['送信済み', null]],
    [
      { state: 'sent', uncertainAt: new Date('2026-12-04T00:00:01Z') },
      ['送信済み', '1通目が届いたか分からないため、同じメールをもう1通送りました。'],
    ],
    [
      { state: 'retry', lastPhase: 'dot', lastCode: 451, attempts: 2 },
      ['再送待ち', 'メールサーバーがまだ受け取りません（2回目、応答 451）。自動でもう一度送ります。'],
    ],
    [
      { state: 'retry', lastPhase: 'dot', uncertainAt: new Date('2026-12-04T00:00:01Z') },
      ['再送待ち', 'メールサーバーの返事がなく、届いたか分かりません。同じメールをもう1通送ります。'],
    ],
    [
      { state: 'retry', lastPhase: 'render', attempts: 1 },
      ['再送待ち', 'メールを作れませんでした。自動でもう一度作ります。'],
    ],
    [
      { state: 'failed', lastPhase: 'recipient', lastCode: 550 },
      ['送れませんでした', 'メールサーバーが受け取りを断りました（応答 550）。宛先を確かめてください。'],
    ],
    [{ state: 'failed', lastPhase: 'address' }, ['送れませんでした', '宛先のメールアドレスが正しくありません。']],
    [{ state: 'stored' }, ['メールボックスに保管（送信していません）', 'SMTPサーバーが設定されていないためです。']],
    [{ state: 'missed' }, ['時機を過ぎました', '送るはずの時刻を過ぎたため、送りませんでした。']],
    [{ state: 'cancelled' }, ['送りません', '送る前に、必要がなくなりました。']],
  ] satisfies [Partial<MailLine>, (string | null)[]][])('%j reads %j', (changes, words) => {
    expect(said(changes)).toEqual(words);
  });

  it('stands with its recipient, its kind and its time in the zone of the event', () => {
    const label = () => ({ ja: '確定のお知らせ', en: 'Confirmation' });
    const html = renderToString(
      <ReadingContext.Provider value={{ language: 'ja', furigana: false }}>
        <MailList rows={[mail({})]} zone="Asia/Tokyo" label={label} />
      </ReadingContext.Provider>,
    );
    const words = html
      .replace(/<svg.*?<\/svg>/g, '')
      .replace(/<[^>]+>/g, '|')
      .replace(/\|[\s|]*/g, '|');
    expect(words).toBe('|宛先|メール|状態|日時|灰谷 悠|確定のお知らせ|送信予定|12月4日(金)|9:00|');
  });
});
