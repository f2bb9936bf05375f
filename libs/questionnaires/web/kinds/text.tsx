import { TextArea } from '#ui';
import { longestComment } from '../../core/kinds/text.js';
import type { KindView } from './kind-view.js';

export const text: KindView = {
  icon: 'pencil',
  Control: ({ item: _, value, around: __, legend, ...field }) => (
    <TextArea {...field} label={legend} value={typeof value === 'string' ? value : ''} maxLength={longestComment} />
  ),
};
