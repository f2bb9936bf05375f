import { ItemForm, SettingsForm } from './questionnaire.form.js';
import { isUnread } from './unread-items.js';

const asked = (settings: Partial<SettingsForm>, more: Partial<ItemForm> = {}): boolean =>
  isUnread(
    Object.assign(new ItemForm(), {
      kind: 'NUMBER',
      label: 'なんにんですか',
      settings: Object.assign(new SettingsForm(), settings),
      ...more,
    }),
  );

it('looks at the unit of a number as well, as readers of やさしい日本語 are shown it', () => {
  expect(asked({ unit: '人' })).toBe(true);
  expect([asked({ unit: '人', unitEasy: '{人|にん}' }), asked({ unit: '{円|えん}' }), asked({})]).toEqual([
    false,
    false,
    false,
  ]);
  expect(asked({ unitEasy: '人' })).toBe(true);
});

it('asks nothing of the unit that an item of another kind was given before', () => {
  expect(asked({ unit: '人' }, { kind: 'TEXT' })).toBe(false);
});
