import { easyJapaneseProblems, type Language } from '#ui/i18n';
import { letter } from './blocks.js';
import { type LetterContent, renderLetter } from './letter.js';
import { signatureTexts } from './signature.js';

const link = 'https://tsudoi.example/w/mizunohama/r/AbC_-123';

const confirmed: Record<
  Language,
  Pick<LetterContent, 'subject' | 'addressee' | 'title' | 'about' | 'blocks' | 'reason'>
> = {
  ja: {
    subject: '【確定】12月11日(金) はたらく支援セミナー 2人',
    addressee: 'つむぎ工房 灰谷 悠様',
    title: '参加が確定しました',
    about: {
      name: '第12回 はたらく支援セミナー',
      title: '長く働き続けるための\n「相談の受け方」',
      when: '2026年12月11日(金) 13:00〜16:30(日本時間)',
    },
    blocks: [
      letter.paragraph('お申し込みありがとうございます。2人の席をご用意しました。'),
      letter.facts([
        { term: '受付', lines: ['12:30 から\n2階ロビー', { text: '中に入らずお待ちください', soft: true }] },
        {
          term: '会場',
          lines: ['{瑞ノ浜|みずのはま}市民プラザ', { text: '地図を開く', href: 'https://maps.example/' }],
        },
      ]),
      letter.button('変更・取消・同僚の追加', link),
      letter.small('このリンクは、灰谷様だけのものです。'),
      letter.heading('このあとのメール'),
      letter.list([{ when: '12月4日(金) 9:00', what: '1週間前のお知らせ' }, { what: 'お礼とアンケート' }]),
    ],
    reason: 'お申し込みいただいた方に送っています。',
  },
  en: {
    subject: 'Confirmed: seminar on Fri, 11 December, 2 people',
    title: 'Your places are confirmed',
    about: null,
    blocks: [letter.paragraph('Thank you <b>& welcome</b>.'), letter.button('Change or cancel', link)],
  },
  'ja-easy': {
    subject: '{席|せき}が あります',
    title: '{席|せき}が あります',
    about: { name: '{相談|そうだん}の ききかた', when: '2026{年|ねん}12{月|がつ}11{日|にち}' },
    blocks: [letter.paragraph('{申|もう}しこみ ありがとう ございます。'), letter.button('{変|か}える・やめる', link)],
  },
};

const workspace = {
  name: '瑞ノ浜はたらく支援ネットワーク',
  phone: '0000-00-0000',
  replyTo: 'jimukyoku@mizunohama.example',
};

describe('a letter', () => {
  it.each(['ja', 'en', 'ja-easy'] as const)('in %s is one content in html and in plain text', (language) => {
    expect(renderLetter({ language, workspace, tone: 'ok', ...confirmed[language] })).toMatchSnapshot();
  });

  it('puts every link alone on its line of the plain text', () => {
    const { text } = renderLetter({ language: 'ja', workspace, ...confirmed.ja });
    expect(text.split('\n').filter((line) => line.includes('://'))).toEqual(['  https://maps.example/', link]);
  });

  it('shows readings in やさしい日本語 only, and never in the subject', () => {
    const easy = renderLetter({ language: 'ja-easy', workspace, ...confirmed['ja-easy'] });
    expect([easy.subject, easy.text.split('\n')[0]]).toEqual(['席が あります', '■ 席(せき)が あります']);
    expect(easy.html).toContain('<ruby>席<rp>(</rp><rt>せき</rt><rp>)</rp></ruby>');
    expect(renderLetter({ language: 'ja', workspace, ...confirmed.ja }).html).not.toContain('ruby');
  });

  it('takes what people wrote as text, never as markup', () => {
    expect(renderLetter({ language: 'en', workspace, ...confirmed.en }).html).toContain(
      'Thank you &lt;b>&amp; welcome&lt;/b>.',
    );
  });

  it('says that replies are not read where the host gave no address', () => {
    const silent = { ...workspace, phone: null, replyTo: null };
    expect(renderLetter({ language: 'ja', workspace: silent, ...confirmed.ja }).text).toContain(
      'このメールには返信できません。',
    );
  });

  it('holds to the guideline of やさしい日本語 in its own words', () => {
    expect(easyJapaneseProblems(signatureTexts)).toEqual([]);
  });
});
