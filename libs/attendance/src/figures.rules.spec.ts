import type { Statement } from './attendance.rules.js';
import { unidentifiedBeside } from './figure-groups.js';
import { figureOf, figuresBy, kindGroup } from './figures.rules.js';
import type { RollLine } from './roll.queries.js';

/** @param came one letter a session: p present, x proxy, a absent, e excused, - nothing stated */
function line(came: string, more: Partial<RollLine> = {}): RollLine {
  const meanings: Record<string, Statement | null> = { p: 'present', x: 'proxy', a: 'absent', e: 'excused', '-': null };
  const id = String(Math.random());
  return {
    registrationId: id, personId: id, heads: 1, name: '灰谷 悠', kana: 'はいたに ゆう', role: 'participant', code: 'H7K-204', phone: '',
    officeName: 'つむぎ工房', officeKey: 'つむぎ工房', officeKind: '就労移行支援', district: '',
    places: [...came].map((letter, n) => ({ sessionId: String(n), poolId: 'x', statement: meanings[letter]!, note: '', source: null, at: null })),
    ...more,
  }; // prettier-ignore
}

it('counts 延べ over sessions and 実 without repetition; a proxy came, who is absent did not', () => {
  expect(figureOf([line('ppp'), line('px-'), line('aaa'), line('e--')])).toEqual({
    attendances: 5,
    persons: 2,
    headsOnly: 0,
    offices: 1,
  });
  expect(figureOf([])).toEqual({ attendances: 0, persons: 0, headsOnly: 0, offices: 0 });
});

it('counts heads into 延べ and beside 実, never into it (C11: 136 people of 11 offices, invented as headcounts)', () => {
  const offices = [30, 20, 16, 14, 12, 10, 10, 8, 6, 5, 5];
  const roll = offices.map((heads, n) => line('p', { personId: null, heads, officeKey: `office ${n}` }));
  expect(figureOf([...roll, line('p'), line('a')])).toEqual({
    attendances: 137,
    persons: 1,
    headsOnly: 136,
    offices: 12,
  });
});

it('counts a person once who cancelled after the first day and was let in again', () => {
  const [before, after] = [line('p-'), line('-p')];
  expect(figureOf([before, { ...after, personId: before.personId }]).persons).toBe(1);
});

it('counts by groups whose 延べ add up to that of all', () => {
  const roll = [
    line('pp'),
    line('p-', { officeKind: '企業', officeKey: 'ミナモ製作所' }),
    line('pp', { officeKind: '', officeKey: '名の知れない事業所' }),
    line('-p', { officeKind: '', officeKey: null }),
    line('--', { officeKind: '学校', officeKey: '学校' }),
  ];
  const groups = figuresBy(roll, kindGroup);
  expect(groups.map(({ group, figure }) => [group, figure.attendances, figure.persons])).toEqual([
    ['就労移行支援', 2, 1],
    ['企業', 1, 1],
    ['', 2, 1],
    ['-', 1, 1],
    ['学校', 0, 0],
  ]);
  expect(groups.reduce((sum, { figure }) => sum + figure.attendances, 0)).toBe(figureOf(roll).attendances);
});

it('says beside the number how many nobody can name, and that over several sessions it is a sum of attendances', () => {
  const counted = (...counts: number[]) =>
    counts.map((count, n) => ({ sessionId: String(n), count, source: '', at: new Date(0) }));
  expect(
    [counted(), counted(0), counted(49), counted(0, 49), counted(49, 30)].map((one) => unidentifiedBeside(one, 'ja')),
  ).toEqual([null, null, '＋49人 氏名不明', '＋49人 氏名不明', '＋延べ79人 氏名不明']);
  expect(unidentifiedBeside(counted(49), 'en')).toBe('+ 49 unidentified');
});
