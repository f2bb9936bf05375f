import { changedKinds, withCodes } from './codes.rules.js';
import type { PlannedItem } from './questionnaire-plan.js';

const choice = (identity: string, label = identity) => ({ identity, texts: { ja: { label } } });

const item = (...choices: string[]): PlannedItem => ({
  identity: 'how-often',
  kind: 'SA',
  requirement: 'off',
  texts: { ja: { label: 'どのくらい' } },
  choices: choices.map((identity) => choice(identity)),
});

const codesIn = (items: PlannedItem[], earlier: Parameters<typeof withCodes>[1]) =>
  withCodes(items, earlier).items[0]!.choices!.map(({ identity, code }) => `${identity} ${code}`);

describe('the codes of options', () => {
  const first = withCodes([item('year', 'month', 'week')], []);

  it('are counted from 1 in a new item', () => {
    expect(first.items[0]!.choices!.map(({ code }) => code)).toEqual([1, 2, 3]);
  });

  it('stay with their options however these are worded and moved', () => {
    expect(codesIn([item('week', 'year', 'month')], [first])).toEqual(['week 3', 'year 1', 'month 2']);
  });

  it('are never given to another option, also when the first one is gone', () => {
    const second = withCodes([item('year', 'month')], [first]);
    expect(codesIn([item('day', 'year', 'month', 'never')], [first, second])).toEqual([
      'day 4', 'year 1', 'month 2', 'never 5',
    ]); // prettier-ignore
    expect(codesIn([item('year', 'week')], [first, second])).toEqual(['year 1', 'week 3']);
  });

  it('belong to the item: another one counts for itself', () => {
    const other = { ...item('a', 'b'), identity: 'which-day' };
    expect(codesIn([other], [first])).toEqual(['a 1', 'b 2']);
  });

  it('are not asked of a text', () => {
    const text: PlannedItem = { identity: 't', kind: 'TEXT', requirement: 'off', texts: { ja: { label: 'ご意見' } } };
    expect(withCodes([text], [])).toEqual({ items: [text] });
  });

  it('would mean something else under another kind of item, which is seen', () => {
    expect(
      changedKinds(
        [
          { ...item('year'), kind: 'MA' },
          { ...item('a'), identity: 'new', kind: 'MA' },
        ],
        [first],
      ),
    ).toEqual([0]);
  });
});
