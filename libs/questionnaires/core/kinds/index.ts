import type { Kind } from './kind.js';
import { multipleChoice } from './multiple-choice.js';
import { number } from './number.js';
import { scale } from './scale.js';
import { singleChoice } from './single-choice.js';
import { text } from './text.js';

/** Every kind of item by the name that is stored, in the order in which staff are offered them. */
export const kinds = {
  SA: singleChoice,
  MA: multipleChoice,
  SCALE: scale,
  NUMBER: number,
  TEXT: text,
} as const satisfies Record<string, Kind>;

export type ItemKind = keyof typeof kinds;

export const itemKinds = Object.keys(kinds) as readonly ItemKind[];

/** The most letters of each setting of any kind. */
export const settingLimits: Readonly<Record<string, number>> = Object.assign(
  {},
  ...Object.values<Kind>(kinds).map(({ settings }) => settings),
);

export const kindOf = ({ kind }: { kind: ItemKind }): Kind => kinds[kind];
