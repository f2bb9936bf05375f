import type { KindView } from './kind-view.js';
import { Marks } from './marks.js';
import { OptionList } from './option-list.js';

export const singleChoice: KindView = {
  icon: 'check',
  Control: (props) => <Marks {...props} mark="radio" />,
  OwnFields: OptionList,
};
