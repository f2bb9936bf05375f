import { Applicant } from './applicant.js';
import { textOf } from './html-forms.js';
import { foundHost, type Organiser } from './organiser.js';
import type { Product } from './product.js';
import type { Answer, Visitor } from './visitor.js';

/**
 * A meeting on 18 November 2026, 13:30 to 16:00, in a hall with five places and on screens: four colleagues of one office
 * in the hall, one person and three colleagues before screens. Everybody and every number is invented.
 */
export class DayOfEvent {
  organiser!: Organiser;
  eventId!: string;

  constructor(private readonly product: Product) {}

  async open(): Promise<void> {
    this.organiser = await foundHost(this.product);
    this.eventId = await this.organiser.publishEvent({
      title: '見学・意見交換会',
      sessions: [
        {
          date: '2026-11-18', start: '13:30', end: '16:00',
          pools: [{ mode: 'onsite', venue: '市民プラザ', capacity: 5 }, { mode: 'online' }],
        },
      ],
      deadline: { on: '2026-11-11', at: '17:00' },
      more: { joinUrl: 'https://meeting.example/j/1?pwd=a&b=c' },
    }); // prettier-ignore
    const apply = (email: string, contactName: string, officeName: string, people: [string, string][], seat: number) =>
      new Applicant(this.product, this.organiser.slug, this.eventId, `${email}@tsumugi.example`).apply({
        contactName,
        officeName,
        people: people.map(([name, kana]) => ({ name, kana, seats: [seat] })),
      });
    await apply('hall', '青砥 しおり', 'つむぎ工房', [
      ['田上 燎', 'たがみ りょう'], ['嶽澤 澪', 'たけざわ みお'], ['九十九 海里', 'つくも かいり'], ['霧島 晶', 'きりしま あきら'],
    ], 0); // prettier-ignore
    await apply('screen', '氷室 わかな', '', [['氷室 わかな', 'ひむろ わかな']], 1);
    await apply(
      'three',
      '真柄 たつき',
      '北浦つながり舎',
      [
        ['真柄 たつき', 'まがら'],
        ['真柄 はるか', 'まがら'],
        ['真柄 みのる', 'まがら'],
      ],
      1,
    );
  }

  /** Half an hour before the start, with the desk staffed. */
  async begin(): Promise<void> {
    this.product.clock.set('2026-11-18T04:00:00Z');
    await this.organiser.logIn();
  }

  /** Staff pages of the event: `reception?kana=た`, `attendance`. */
  staff(rest: string): Promise<Answer> {
    return this.organiser.visitor.get(this.organiser.path(`events/${this.eventId}/${rest}`));
  }

  /** The reception, as it stands now. */
  reception(rest = ''): Promise<Answer> {
    return this.staff(`reception${rest}`);
  }

  async tap(name: string, kind: string): Promise<Answer> {
    return tap(this.organiser.visitor, await this.reception(), name, kind);
  }

  async walkIn(fields: Record<string, string>): Promise<Answer> {
    return this.organiser.visitor.submit(await this.reception('/walk-ins/new'), '/walk-ins', fields);
  }

  /** Where the mail of this applicant leads: hall, screen, three. */
  async myPath(email: string): Promise<string> {
    return this.product.linkIn(await this.product.mailTo(`${email}@tsumugi.example`, '確定'), '/my/');
  }

  /** What was stated about somebody, in its order. */
  async facts(name: string): Promise<string[]> {
    const found = await this.product.database.sql<{ kind: string }>(
      `select f.kind from attendance_fact f join registration r on r.id = f.registration_id join person p on p.id = r.person_id
       where p.name = $1 order by f.seq`,
      [name],
    );
    return found.map(({ kind }) => kind);
  }

  async session(): Promise<string> {
    return (await this.product.database.sql<{ id: string }>('select id from session'))[0]!.id;
  }

  async registration(name: string): Promise<string> {
    const found = await this.product.database.sql<{ id: string }>(
      'select r.id from registration r join person p on p.id = r.person_id where p.name = $1',
      [name],
    );
    return found[0]!.id;
  }
}

/** Figures above the list: 出席 1 まだ 7 欠席 0 確定 8. */
export const counters = (page: Answer): string =>
  [...page.html.matchAll(/<dt>(.*?)<\/dt><dd>(\d+)<\/dd>/g)].map(([, word, n]) => `${word} ${n}`).join(' ');

/** The rows of every table of a page, as a reader hears their cells. */
export const cellsOf = (page: Answer): string[][][] =>
  [...page.html.matchAll(/<tbody>(.*?)<\/tbody>/gs)].map(([, body]) =>
    [...body!.matchAll(/<tr\b.*?<\/tr>/gs)].map(([row]) =>
      [...row.matchAll(/<(?:td|th)\b[^>]*>(.*?)<\/(?:td|th)>/gs)].map(([, cell]) => textOf(cell!)),
    ),
  );

/** やさしい日本語 is written with spaces, and readings part its words in the markup. */
export const easy = (page: Answer): string => page.text.replace(/ /g, '');

/** Names on the list of the desk, in its order. */
export const namesOn = (page: Answer): string[] =>
  [...page.html.matchAll(/<p class="name">(.*?)<\/p>/g)].map(([, name]) => name!);

const rowOf = (page: Answer, name: string): string =>
  page.html.split('<li id="r-').find((row) => row.includes(`<p class="name">${name}</p>`))!;

export const registrationIn = (page: Answer, name: string): string => rowOf(page, name).slice(0, 36);

export const morePath = (page: Answer, name: string): string =>
  /href="([^"]*\/reception\/registrations\/[^"]*)"/.exec(rowOf(page, name))![1]!.replaceAll('&amp;', '&');

/** Presses the button of a row that sends this. */
export function tap(visitor: Visitor, page: Answer, name: string, kind: string): Promise<Answer> {
  const row = rowOf(page, name);
  const action = /action="([^"]*)"/.exec(row)![1]!.replaceAll('&amp;', '&');
  if (!row.includes(`value="${kind}"`)) throw new Error(`${name} has no button for ${kind}`);
  const [registration, key] = ['registration', 'key'].map(
    (field) => new RegExp(`name="${field}" value="([^"]*)"`).exec(row)![1]!,
  );
  return visitor.post(action, { registration: registration!, key: key!, kind });
}
