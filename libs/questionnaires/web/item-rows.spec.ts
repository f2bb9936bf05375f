import 'reflect-metadata';
import type { TypedOf } from '#ui/forms';
import { changeRows, refusedOnceTidied, tidied } from './item-rows.js';
import { ChoiceForm, ItemForm, QuestionnaireForm } from './questionnaire.form.js';
import { readQuestionnaire } from './read-questionnaire.js';

type Whole = TypedOf<typeof QuestionnaireForm>;
type Item = TypedOf<typeof ItemForm>;
type Choice = TypedOf<typeof ChoiceForm>;

const choice = (label: string, more: Partial<Choice> = {}): Choice => ({ ...ChoiceForm.blank(), label, ...more });
const item = (label: string, more: Partial<Item> = {}): Item => ({ ...ItemForm.blank(), label, ...more });
const form = (items: Item[], more: Partial<Whole> = {}): Whole => ({
  ...QuestionnaireForm.blank({ title: '題' }),
  items,
  ...more,
});
const read = (typed: Whole) => readQuestionnaire(QuestionnaireForm.valueOf(typed), 'Asia/Tokyo');

const press = (row: string, items: Item[]) => changeRows(form(items, { row })).items;
const labels = (list: readonly { label: string }[]) => list.map(({ label }) => label);

describe('the buttons of the rows', () => {
  const two = [item('一', { choices: [choice('a'), choice('b'), choice('c')] }), item('二')];

  it('add an item of each kind at the end, a scale with points to reword', () => {
    const added = (kind: string) => press(`add.${kind}`, two).at(-1)!;
    expect(['SA', 'MA', 'SCALE', 'TEXT'].map((kind) => [added(kind).kind, added(kind).choices.length])).toEqual([
      ['SA', 0],
      ['MA', 0],
      ['SCALE', 5],
      ['TEXT', 0],
    ]);
    expect(labels(press('add.SA', two))).toEqual(['一', '二', '']);
  });

  it('add the options that were typed one a line, otherwise an empty row', () => {
    const [typed] = press('choice.0', [item('一', { choices: [choice('a')], lines: ' b \n\n c' })]);
    expect([labels(typed!.choices), typed!.lines]).toEqual([['a', 'b', 'c'], '']);
    expect(labels(press('choice.1', two)[1]!.choices)).toEqual(['']);
  });

  it('add an option that is not scored', () => {
    const [scale] = press('unknown.0', [item('尺度', { kind: 'SCALE', choices: [choice('よい', { score: '1' })] })]);
    expect(scale!.choices.map(({ label, score }) => [label, score])).toEqual([
      ['よい', '1'],
      ['わからない', ''],
    ]);
  });

  it('move and remove items and options', () => {
    expect(labels(press('down.0', two))).toEqual(['二', '一']);
    expect(labels(press('up.1', two))).toEqual(['二', '一']);
    expect(labels(press('remove.0', two))).toEqual(['二']);
    expect(labels(press('up.0.2', two)[0]!.choices)).toEqual(['a', 'c', 'b']);
    expect(labels(press('down.0.0', two)[0]!.choices)).toEqual(['b', 'a', 'c']);
    expect(labels(press('remove.0.1', two)[0]!.choices)).toEqual(['a', 'c']);
  });

  it('change nothing where there is nothing to change', () => {
    for (const row of [
      'up.0',
      'down.1',
      'up.0.0',
      'down.0.2',
      'remove.5',
      'remove.0.9',
      'add.RANK',
      'choice.x',
      'fly.0',
      '.',
      'up.-1',
    ])
      expect(press(row, two)).toEqual(two);
  });
});

describe('a saved form', () => {
  it('has its options in rows and no empty ones, so that what is wrong stands at its own row', async () => {
    const typed = form([
      item('一', {
        kind: 'SCALE',
        choices: [choice('a', { score: '2' }), choice('', { score: '三' }), choice('b', { score: '二' })],
        lines: 'c\nd',
      }),
    ]);
    const tidy = tidied(typed);
    const { plan } = read(tidy);
    expect(labels(tidy.items[0]!.choices)).toEqual(['a', 'b', 'c', 'd']);
    const sent = await QuestionnaireForm.read(typed);
    expect(refusedOnceTidied(typed, sent.refused).map(({ field }) => field)).toEqual(['items.0.choices.1.score']);
    expect(plan.items[0]!.choices!.map(({ texts, score }) => [texts.ja.label, score])).toEqual([
      ['a', 2],
      ['b', undefined],
      ['c', undefined],
      ['d', undefined],
    ]);
  });

  it('has no more options than its form shows again', () => {
    const many = Array.from({ length: 61 }, (_, n) => `選択肢 ${n}`).join('\n');
    expect(read(tidied(form([item('一', { lines: many })]))).refused.map(({ field }) => field)).toEqual([
      'items.0.lines',
    ]);
  });

  it('keeps wording in every language, and what belongs to the kind only', () => {
    const [first] = read(
      form([
        item('何曜日', {
          identity: '019a0000-0000-7000-8000-000000000001',
          kind: 'MA',
          requirement: 'soft',
          easyLabel: '{何曜日|なんようび}',
          enLabel: 'Which day',
          enHint: 'any',
          choices: [
            choice('月', { identity: '019a0000-0000-7000-8000-000000000002', en: 'Mon', exclusive: 'yes', score: '3' }),
          ],
        }),
      ]),
    ).plan.items;
    expect(first).toEqual({
      identity: '019a0000-0000-7000-8000-000000000001',
      kind: 'MA',
      requirement: 'soft',
      texts: {
        ja: { label: '何曜日' },
        en: { label: 'Which day', hint: 'any' },
        'ja-easy': { label: '{何曜日|なんようび}' },
      },
      choices: [
        {
          identity: '019a0000-0000-7000-8000-000000000002',
          exclusive: true,
          texts: { ja: { label: '月' }, en: { label: 'Mon' } },
        },
      ],
    });
  });

  it('closes at the end of the day where no time is typed, and says what no day is', async () => {
    const closing = (closesOn: string, closesAt = '') => read(form([], { closesOn, closesAt }));
    expect(closing('2026-12-11').plan.closesAt).toEqual(new Date('2026-12-11T14:59:00Z'));
    expect(closing('2026-12-11', '17:00').plan.closesAt).toEqual(new Date('2026-12-11T08:00:00Z'));
    expect(closing('11. Dezember').refused.map(({ field }) => field)).toEqual(['closesOn']);
    expect(closing('', '17:00').refused.map(({ field }) => field)).toEqual(['closesOn']);
    const sent = await QuestionnaireForm.read(form([], { title: '' }));
    expect(sent.refused.map(({ field }) => field)).toEqual(['title']);
  });
});
