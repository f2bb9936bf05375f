import type { ItemKind } from '../../core/kinds/index.js';
import type { KindView } from './kind-view.js';
import { multipleChoice } from './multiple-choice.js';
import { number } from './number.js';
import { scale } from './scale.js';
import { singleChoice } from './single-choice.js';
import { text } from './text.js';

/** How each kind of item is drawn. */
const views: Readonly<Record<ItemKind, KindView>> = {
  SA: singleChoice,
  MA: multipleChoice,
  SCALE: scale,
  NUMBER: number,
  TEXT: text,
};

export const viewOf = ({ kind }: { kind: ItemKind }): KindView => views[kind];
