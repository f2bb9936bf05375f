import { type Filling, paragraphsFor, subjectFor, unknownIn } from './campaign-words.js';

const filling: Filling = {
  事業所: 'つむぎ工房',
  担当者: 'ご担当者',
  前回の参加: '',
  日時: '2027年1月20日(水) 13:30〜16:00',
  会場: '会場 瑞ノ浜市民プラザ',
  申込リンク: 'https://tsudoi.example/w/mizunohama/o/7QK4M2',
  締め切り: '1月8日(金) 17:00',
  主催団体: '瑞ノ浜はたらく支援ネットワーク',
};

it('fills in what was left open, and leaves out a line of which nothing is left', () => {
  const body = '{事業所} {担当者} 様\n\nお世話になります。\n{前回の参加}\n日時: {日時}\n\n{前回の参加}\n\n{主催団体}';
  expect(paragraphsFor(body, filling).map((part) => part.map(({ text }) => text))).toEqual([
    ['つむぎ工房 ご担当者 様'],
    ['お世話になります。', '日時: 2027年1月20日(水) 13:30〜16:00'],
    ['瑞ノ浜はたらく支援ネットワーク'],
  ]);
});

it('tells which line leads to the form, and what it says beside the address', () => {
  const lines = paragraphsFor('お申し込み: {申込リンク}\n{申込リンク}\nまで', filling).flat();
  expect(lines.map(({ label }) => label)).toEqual(['お申し込み', '', null]);
  expect(lines[0]!.text).toBe('お申し込み: https://tsudoi.example/w/mizunohama/o/7QK4M2');
});

it('knows what means nothing, and leaves readings alone', () => {
  expect(unknownIn('{事業署} {担当者} {漢字|かんじ} {} {事業署}')).toEqual(['事業署', '']);
  expect(unknownIn('{事業所}{締め切り}')).toEqual([]);
});

it('names event and day in every subject, once', () => {
  const head = { name: '第4回 {見学|けんがく}会', day: '1月20日(水)' };
  expect(subjectFor('{主催団体}からのお誘い', filling, head)).toBe(
    '瑞ノ浜はたらく支援ネットワークからのお誘い 第4回 見学会 1月20日(水)',
  );
  expect(subjectFor('第4回 見学会（1月20日(水)）のご案内', filling, head)).toBe('第4回 見学会（1月20日(水)）のご案内');
});
