import type { ItemDefinition } from '../core/definition.js';
import { kindOf } from '../core/kinds/index.js';

/** About how long all of it takes. */
export const minutesFor = (items: readonly ItemDefinition[]): number =>
  Math.max(1, Math.round(items.reduce((sum, item) => sum + kindOf(item).minutes, 0)));
