import type { ItemKind } from '#questionnaires';
import { multipleChoice } from './multiple-choice.js';
import { number } from './number.js';
import { scale } from './scale.js';
import { singleChoice } from './single-choice.js';
import type { TallyKind } from './tally-kind.js';
import { text } from './text.js';

/** How each kind of item is counted. */
const kinds: Readonly<Record<ItemKind, TallyKind>> = {
  SA: singleChoice,
  MA: multipleChoice,
  SCALE: scale,
  NUMBER: number,
  TEXT: text,
};

export const tallyKindOf = ({ kind }: { kind: ItemKind }): TallyKind => kinds[kind];
