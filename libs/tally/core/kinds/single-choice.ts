import { byScores } from './scores.js';
import type { TallyKind } from './tally-kind.js';

export const singleChoice: TallyKind = { ...byScores, name: { ja: '単一回答', en: 'single choice' } };
