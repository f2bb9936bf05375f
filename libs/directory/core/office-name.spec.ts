import { officeKey, officesMeant, withoutForm } from './office-name.js';

it.each([
  ['青波', '株式会社青波', '(株)青波', '（株）青波', '㈱ 青波', '㈱青波', '青波㈱', '青波 株式会社', '㍿青波', '株式会社　青波', '( 株 )青波'],
  ['浜', '有限会社浜', '㈲浜', '（有） 浜', '浜(有)'],
  ['ソラ', '合同会社そら', '(同)ソラ', 'ｿﾗ合同会社'],
  ['糸口', '社会福祉法人糸口', '(福)糸口', '（社福）糸口', '社会福祉法人　糸口'],
  ['灯', 'NPO法人灯', 'ＮＰＯ法人 灯', '特定非営利活動法人灯', '(特非)灯', '認定NPO法人灯', '(NPO)灯'],
  ['働ク会', '一般社団法人働く会', '(一社)働く会', '働く会（一社）'],
  ['港', '公益財団法人港', '(公財)港', '社団法人港', '㈳港', '財団法人港', '㈶港'],
  ['緑病院', '医療法人社団 緑病院', '医療法人緑病院', '(医)緑病院'],
  ['青波ツクバ工場', '株式会社青波 つくば工場', '青波㈱つくば工場'],
])('finds %s in each of its writings', (key, ...names) => {
  expect(names.map(officeKey)).toEqual(names.map(() => key));
}); // prettier-ignore

it('leaves a name that is nothing but a form as it is', () => {
  expect(['株式会社', '㈱'].map(officeKey)).toEqual(['株式会社', '(株)']);
  expect(['株式会社', '(株)', 'ア'].map(withoutForm)).toEqual(['', '', 'ア']);
});

it.each([
  ['(株)青波', '青波株式会社', true],
  ['青波', '㈱青波', true],
  ['(有)青波', '株式会社青波', false],
  ['一般社団法人青波', '公益社団法人青波', false],
  ['株式会社青波', '株式会社青浪', false],
  ['株式会社青波', '株式会社青波 つくば工場', false],
])('takes %s and %s for one office: %s', (one, other, same) => {
  const meant = (written: string, name: string) => officesMeant(written, [{ name }]).length > 0;
  expect([meant(one, other), meant(other, one)]).toEqual([same, same]);
});

it('means the office of exactly that name, or of the same form, or all that it may be', () => {
  const offices = ['株式会社青波', '有限会社青波', '青波'].map((name) => ({ name }));
  const meant = (written: string, among = offices) => officesMeant(written, among).map(({ name }) => name);
  expect([meant('青波'), meant('㈱青波'), meant('㈲ 青波'), meant('合同会社青波'), meant('白波')]).toEqual([
    ['青波'],
    ['株式会社青波'],
    ['有限会社青波'],
    ['青波'],
    [],
  ]);
  expect(meant('青 波', offices.slice(0, 2))).toEqual(['株式会社青波', '有限会社青波']);
});
