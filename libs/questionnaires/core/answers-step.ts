import type { FunnelPart } from '#events';
import { catalogue } from '#ui/i18n';
import { questionnaireAfter } from './questionnaire.queries.js';

/** 回答 in the strip of an event, once somebody has been asked: of the questionnaire that goes with thanks for coming. */
export const answersStep: FunnelPart = {
  key: 'answers',
  after: 'attendance',
  permission: 'events.read',
  read: async (tx, { actor, language }, { event }) => {
    const t = texts.of(language);
    const found = await questionnaireAfter(tx, event.id);
    const asked = found ? found.invited + found.copies : 0;
    if (!found || asked === 0) return null;
    const path = `questionnaires/${found.id}/responses`;
    return [
      {
        label: t.answers,
        count: found.answered,
        unit: t.unit,
        base: [t.base(asked)],
        ...(actor.may('questionnaires.edit') && { path }),
      },
    ];
  },
};

const texts = catalogue({
  ja: { answers: '回答', unit: '人', base: (asked: number) => `お願い ${asked}人` },
  en: { answers: 'Answered', unit: 'people', base: (asked: number) => `of ${asked} asked` },
});
