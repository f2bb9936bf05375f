import type { Manifest } from '#platform';
import type { QuestionnaireFrames } from '#questionnaires';

/** What tally brings to the house. */
export const tallyParts: Manifest & { tabs: Parameters<QuestionnaireFrames['addTab']> } = {
  permissions: {
    'tally.read': ['owner', 'organiser', 'reviewer', 'viewer'],
  },
  tabs: [
    {
      key: 'tally',
      after: 'questionnaire',
      path: 'tally',
      label: { ja: '集計', en: 'Tally' },
      permission: 'tally.read',
    },
  ],
};
