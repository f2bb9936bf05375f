import { byScores } from './scores.js';
import type { TallyKind } from './tally-kind.js';

export const scale: TallyKind = { ...byScores, name: { ja: '段階評価', en: 'scale' } };
