import type { FunnelPart } from '#events';
import { rows } from '#platform';
import { catalogue } from '#ui/i18n';

/** 回答 in the strip of an event, once somebody has been asked. */
export const answersStep: FunnelPart = {
  key: 'answers',
  after: 'attendance',
  permission: 'events.read',
  read: async (tx, { actor, language }, { event }) => {
    const t = texts.of(language);
    const [counts] = await rows<{ invited: number; answered: number }>(
      tx,
      `select count(*)::int as invited, count(i.answered_at)::int as answered
       from questionnaire q join questionnaire_invitation i on i.questionnaire_id = q.id where q.event_id = $1`,
      [event.id],
    );
    if (!counts?.invited) return null;
    const path = `events/${event.id}/questionnaire/responses`;
    return [
      {
        label: t.answers,
        count: counts.answered,
        unit: t.unit,
        base: [t.base(counts.invited)],
        ...(actor.may('questionnaires.edit') && { path }),
      },
    ];
  },
};

const texts = catalogue({
  ja: { answers: '回答', unit: '人', base: (invited: number) => `お願い ${invited}人` },
  en: { answers: 'Answered', unit: 'people', base: (invited: number) => `of ${invited} asked` },
});
