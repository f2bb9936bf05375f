import type { EventView } from '#events';
import type { Refused } from '#ui/forms';
import type { Sentence } from '#ui/i18n';
import { faultsIn, type PickFault, type Picks } from '../core/choices.js';

/** What is wrong with the seats on a form, at the field of each person and session. */
export const seatProblems = (event: EventView, people: readonly { seats: Picks }[]): Refused[] =>
  faultProblems(
    faultsIn(
      event,
      people.map(({ seats: picks }) => ({ picks })),
    ),
  );

/** Faults at the fields they are about. */
export const faultProblems = (faults: readonly PickFault[]): Refused[] =>
  faults.map(({ person, session, why }) => {
    if (why === 'office') return { field: 'officeName', sentence: officeMissing };
    if (why === 'reason') return { field: `people.${person}.nomination.reason`, sentence: reasonMissing };
    return { field: `people.${person}.seats.s${session}`, sentence: why === 'how' ? howMissing : noneChosen };
  });

const officeMissing: Sentence = {
  ja: '推薦する事業所・機関の名前を入れてください。',
  en: 'Please give the office that puts them forward.',
  'ja-easy': '{事業所|じぎょうしょ}の {名前|なまえ}を {書|か}いて ください。',
};
const reasonMissing: Sentence = {
  ja: '推薦の理由を入れてください。',
  en: 'Please say why you put this person forward.',
  'ja-easy': 'えらぶ わけを {書|か}いて ください。',
};

const howMissing: Sentence = {
  ja: '参加方法を選んでください。',
  en: 'Please choose how to take part.',
  'ja-easy': 'どこで {参加|さんか}するか {選|えら}んで ください。',
};
const noneChosen: Sentence = {
  ja: '参加する日程枠を1つ以上選んでください。',
  en: 'Please choose at least one session.',
  'ja-easy': '{参加|さんか}する {時間|じかん}を {選|えら}んで ください。',
};
