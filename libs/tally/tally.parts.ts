import type { Manifest } from '#platform';
import type { QuestionnaireManifest } from '#questionnaires';

/** What tally brings to the house. */
export const tallyParts: Manifest & QuestionnaireManifest = {
  permissions: {
    'tally.read': ['owner', 'organiser', 'reviewer', 'viewer'],
  },
  questionnaireTabs: [
    {
      key: 'tally',
      after: 'questionnaire',
      path: 'tally',
      label: { ja: '集計', en: 'Tally' },
      permission: 'tally.read',
    },
  ],
};
