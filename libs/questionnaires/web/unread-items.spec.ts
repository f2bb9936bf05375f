import type { TypedOf } from '#ui/forms';
import { ItemForm } from './questionnaire.form.js';
import { isUnread } from './unread-items.js';

type Item = TypedOf<typeof ItemForm>;

const asked = (settings: Item['settings'], kind = 'NUMBER'): boolean =>
  isUnread({ ...ItemForm.blank(), kind, label: 'なんにんですか', settings } as Item);

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
  expect(asked({ unit: '人' }, 'TEXT')).toBe(false);
});
