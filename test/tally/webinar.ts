import { uuidv7 } from '../../libs/platform/index.js';
import { type PlantedQuestionnaire, plantedItem, type PlantedResponse } from './planted.js';

/**
 * C1, the questionnaire after a national webinar. Published: 166 answers, 84 of centres and 82 of others; very good 60 (38/22),
 * good 94 (45/49), fair 12 (1/11), poor 0. Invented: 430 asked (158/272), the second item, and what was written.
 */
export const webinar = {
  asked: { センター: 158, センター以外: 272 },
  ratings: { センター: [38, 45, 1, 0], センター以外: [22, 49, 11, 0] },
  /** so many of each rating wrote, and each of them so many comments */
  written: { センター: [[8, 11], [9, 9], [0, 0]], センター以外: [[5, 6], [7, 7], [6, 8]] },
} as const; // prettier-ignore

export const kinds = ['センター', 'センター以外'] as const;

export interface Webinar {
  planted: PlantedQuestionnaire;
  /** identities of its items */
  rating: string;
  reasons: string;
  comments: string;
}

export function plannedWebinar(anonymity: 'named' | 'office' = 'office'): Webinar {
  const rating = plantedItem('SCALE', '全体として、いかがでしたか', [['とてもよかった', 4], ['よかった', 3], ['ふつう', 2], ['あまりよくなかった', 1]]); // prettier-ignore
  const reasons = plantedItem('MA', '参加してよかったこと', [['ほかの地域の取り組みを知ることができた'], ['資料が手元に残った'], ['=1+1']]); // prettier-ignore
  const comments = plantedItem('TEXT', 'ご意見・ご感想');
  const version = uuidv7();
  const strata = kinds.map((officeKind) => ({
    id: uuidv7(),
    officeKind,
    district: '',
    mode: 'online',
    role: 'participant',
    attendance: 'present',
  }));
  const invitations = strata.flatMap(({ id, officeKind }) =>
    Array.from({ length: webinar.asked[officeKind] }, () => ({
      id: uuidv7(),
      stratum: id,
      email: 'kotae@mizunohama.example',
    })),
  );
  const responses = strata.flatMap(({ id, officeKind }) => {
    const rated = webinar.ratings[officeKind].flatMap((people, place) =>
      Array.from({ length: people }, (_, n) => ({ code: place + 1, n })),
    );
    const own = invitations.filter(({ stratum }) => stratum === id);
    return rated.map(({ code, n }, place): PlantedResponse => {
      const [writers, written] = webinar.written[officeKind][code - 1] ?? [0, 0];
      const many = n < writers ? 1 + (n < written - writers ? 1 : 0) : 0;
      return {
        id: uuidv7(),
        version,
        invitation: own[place]!.id,
        stratum: id,
        answers: [
          { identity: rating.identity, codes: [code] },
          { identity: reasons.identity, codes: place % 20 === 19 ? [0] : place % 3 === 0 ? [1, 2] : [1] },
          many > 0
            ? {
                identity: comments.identity,
                codes: [1],
                comments: Array.from({ length: many }, (_, m) => `${officeKind}の意見 ${code}-${n}-${m}`),
              }
            : { identity: comments.identity, codes: [0] },
        ],
      };
    });
  });
  const planted = {
    id: uuidv7(),
    title: '研修会のアンケート',
    anonymity,
    versions: [{ id: version, definition: { items: [rating, reasons, comments] } }],
    strata,
    invitations,
    responses,
  };
  return { planted, rating: rating.identity, reasons: reasons.identity, comments: comments.identity };
}
