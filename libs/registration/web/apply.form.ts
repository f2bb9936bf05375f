import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsUUID, ValidateBy, ValidateNested } from 'class-validator';
import type { EventView } from '#events';
import { canonicalEmail, Email, Filled, inLanguage, MaxLetters, Reading, say, Tidy } from '#platform';
import { type Problem } from '#ui';
import { type Sentence, type Language } from '#ui/i18n';
import { faultsIn, type PickFault, type Picks } from '../core/choices.js';

/** Names of one form: more than this come with a second one. */
export const mostPeople = 20;
const letters = 60;

const nameMissing: Sentence = {
  ja: 'お名前を入れてください。',
  en: 'Please give the name.',
  'ja-easy': '{名前|なまえ}を {書|か}いて ください。',
};
const contactMissing: Sentence = {
  ja: '申し込む方のお名前を入れてください。',
  en: 'Please give the name of the one who applies.',
  'ja-easy': '{申|もう}し{込|こ}む {人|ひと}の {名前|なまえ}を {書|か}いて ください。',
};
export class PersonForm {
  @Tidy()
  @MaxLetters(letters, {
    ja: `お名前は${letters}文字までにしてください。`,
    en: `Please use at most ${letters} characters for the name.`,
    'ja-easy': `{名前|なまえ}は ${letters}{文字|もじ}までに して ください。`,
  })
  @Filled(nameMissing)
  name = '';

  @MaxLetters(letters)
  @Reading()
  kana = '';

  /** of their own: the way in and the questionnaire come here, and not through whoever applies */
  @Tidy()
  @Email({ optional: true })
  email = '';

  /** `s0` → pool id, by the session's place on the form; what is not there is not attended */
  @Transform(({ value }: { value: unknown }) => chosen(value))
  @ValidateBy({ name: 'seats', validator: { validate: () => true } })
  seats: Record<string, string> = {};
}

export class ApplyForm {
  @Tidy() @MaxLetters(100) officeName = '';

  @Tidy() @MaxLetters(letters) @Filled(contactMissing) contactName = '';

  @Tidy() @MaxLetters(30) contactPhone = '';

  @IsUUID('all', { message: say({ ja: 'ページを開き直してください。', en: 'Please open the page again.' }) })
  idempotencyKey = '';

  @Type(() => PersonForm)
  @ValidateNested({ each: true })
  @ArrayMinSize(1, {
    message: say({ ja: '参加する方を1人以上入れてください。', en: 'Please enter at least one person.' }),
  })
  @ArrayMaxSize(mostPeople, {
    message: say({
      ja: `一度に申し込めるのは${mostPeople}人までです。`,
      en: `At most ${mostPeople} people at a time.`,
    }),
  })
  people: PersonForm[] = [new PersonForm()];
}

export function chosen(value: unknown): Record<string, string> {
  if (!value || typeof value !== 'object') return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** As it is stored and compared: the form has checked it. */
export const ownEmail = ({ email }: { email: string }): string => canonicalEmail(email) ?? '';

/** What stands in those fields, in their order. */
export const picksOf = ({ seats }: Pick<PersonForm, 'seats'>): Picks =>
  Object.entries(seats).reduce<string[]>((picks, [key, pool]) => {
    const place = /^s(\d{1,3})$/.exec(key)?.[1];
    if (place) picks[Number(place)] = pool;
    return picks;
  }, []);

export const seatProblems = (
  event: EventView,
  people: readonly Pick<PersonForm, 'seats'>[],
  language: Language,
): Problem[] =>
  faultProblems(
    faultsIn(
      event,
      people.map((person) => ({ picks: picksOf(person) })),
    ),
    language,
  );

/** Faults at the fields they are about. */
export const faultProblems = (faults: readonly PickFault[], language: Language): Problem[] =>
  faults.map(({ person, session, why }) => ({
    field: `people.${person}.seats.s${session}`,
    sentence: inLanguage(why === 'how' ? howMissing : noneChosen, language),
  }));

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
