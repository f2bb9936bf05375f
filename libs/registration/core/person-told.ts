import type { EventView } from '#events';
import { DomainError } from '#platform';
import type { SentAnswers } from './answers.js';

/** What a form tells of one person, or of a number of people without their names. */
export interface PersonTold {
  /** empty where only a number is told */
  name: string;
  kana: string;
  /** of their own, canonical; none: mails for them go to the contact */
  email?: string;
  /** how many come whose names are not told; none: one, by name */
  heads?: number | null;
  /** 役職 */
  title?: string;
  /** years */
  experience?: number | null;
  companions?: number;
  answers?: SentAnswers;
}

/** The same with everything that an event takes, and how many places it needs. */
export interface PersonAsTaken {
  name: string;
  kana: string;
  email: string;
  heads: number | null;
  title: string;
  experience: number | null;
  companions: number;
  places: number;
}

/**
 * @param person place on the form, from 0
 * @throws DomainError of `people.N.heads` where the event asks for names
 */
export function personTaken(event: EventView, told: PersonTold, person: number): PersonAsTaken {
  const { name, kana, email = '', title = '', experience = null } = told;
  const heads = name === '' ? (told.heads ?? null) : null;
  if (heads !== null && !event.headcounts) throw namesNeeded(`people.${person}.heads`);
  const companions = event.companions === 'none' || heads !== null ? 0 : (told.companions ?? 0);
  const places = (heads ?? 1) + (event.companions === 'seated' ? companions : 0);
  return { name, kana, email: heads === null ? email : '', heads, title, experience, companions, places };
}

/** The day since when somebody has done this for so many years. */
export function sinceOf(at: Date, experience: number | null): string | null {
  if (experience === null) return null;
  const day = new Date(at);
  day.setUTCFullYear(day.getUTCFullYear() - experience);
  return day.toISOString().slice(0, 10);
}

const namesNeeded = (field: string) =>
  new DomainError(
    'registration.names-needed',
    {
      ja: 'この催しは、お一人ずつお名前で申し込んでください。',
      en: 'This event takes applications by name only.',
      'ja-easy': 'ひとりずつ {名前|なまえ}を {書|か}いて ください。',
    },
    { status: 422, field },
  );
