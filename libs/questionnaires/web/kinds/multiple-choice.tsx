import type { KindView } from './kind-view.js';
import { Marks } from './marks.js';
import { OptionList } from './option-list.js';

export const multipleChoice: KindView = {
  icon: 'check',
  aside: { ja: 'いくつでも', 'ja-easy': 'いくつでも いいです', en: 'any number' },
  Control: (props) => <Marks {...props} mark="checkbox" two={(props.item.choices ?? []).length > 5} />,
  OwnFields: OptionList,
};
