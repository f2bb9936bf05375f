import { Applicant } from './applicant.js';
import { tap } from './day-of-event.js';
import type { DeliveredMail } from './delivered-mail.js';
import { inLanes } from './lanes.js';
import { foundHost, type Organiser } from './organiser.js';
import { type Product, until } from './product.js';
import { QuestionnaireDesk } from './questionnaire-desk.js';
import type { Answer } from './visitor.js';
import { type Kind, kinds, type Sheet, webinarItems } from './webinar-answers.js';

/**
 * C1, a national webinar. Published: 455 applicants, 165 of centres and 290 others; late applications were let in; 479 viewers.
 * Invented: how they spread over mailboxes (each centre sends three colleagues by one mailbox), the bodies of the others, that
 * 5 of the 290 were late, and the make-up of the viewers: 430 of the 455 present, 158 of centres and 272 others, and 49
 * whom nobody could name.
 */
export const applied = { センター: 165, センター以外: 290 };
export const late = 5;
export const colleagues = 3;
export const absent = { センター: 7, センター以外: 18 };
export const unidentified = 49;

export interface Mailbox {
  email: string;
  kind: Kind;
  office: string;
  names: string[];
  /** how they come in: by the button on my page, or through the desk */
  desk: boolean;
  /** names of those who came */
  came: string[];
}

/** 55 mailboxes of centres; the third colleague of the first seven does not come, the last two call the desk instead of pressing the button. */
const centres: Mailbox[] = Array.from({ length: applied.センター / colleagues }, (_, n) => {
  const names = Array.from({ length: colleagues }, (_, m) => `中央 ${n}の${m + 1}`);
  return {
    email: `center${n}@centres.example`,
    kind: 'センター',
    office: `第${n}就業・生活支援センター`,
    names,
    desk: n >= 53,
    came: n < absent.センター ? names.slice(0, -1) : names,
  };
});

/** The first 18 do not come; the late ones were told to call the desk. */
const others: Mailbox[] = Array.from({ length: applied.センター以外 }, (_, n) => {
  const isLate = n >= applied.センター以外 - late;
  const name = isLate ? `遅川 ${n}` : `地域 ${n}`;
  return {
    email: `person${n}@others.example`,
    kind: 'センター以外',
    office: `はたらく応援団体${n % 10}`,
    names: [name],
    desk: isLate,
    came: n < absent.センター以外 ? [] : [name],
  };
});

export const inTime = [...centres, ...others.slice(0, -late)];
export const letIn = others.slice(-late);
export const mailboxes = [...centres, ...others];

/** Everything goes through pages and mails; lanes are bounded, because the applicants' clients share the machine. */
const lanes = 6;

export class NationalWebinar {
  organiser!: Organiser;
  eventId!: string;
  desk!: QuestionnaireDesk;

  constructor(readonly product: Product) {}

  async announce(): Promise<void> {
    this.organiser = await foundHost(this.product);
    const offices = new Map(mailboxes.map(({ office, kind }) => [office, kind]));
    for (const [name, kind] of offices)
      await this.organiser.visitor.post(this.organiser.path('offices'), { name, kind });
    this.eventId = await this.organiser.publishEvent({
      title: '全国オンラインセミナー',
      sessions: [{ date: '2026-11-20', start: '13:00', end: '17:00', pools: [{ mode: 'online' }] }],
      deadline: { on: '2026-11-13', at: '17:00' },
      more: { joinUrl: 'https://meeting.example/j/1' },
    });
    this.desk = new QuestionnaireDesk(this.organiser, this.eventId);
  }

  /** A staff page of the event. */
  page(rest = ''): Promise<Answer> {
    return this.organiser.visitor.get(this.organiser.path(`events/${this.eventId}${rest}`));
  }

  async file(rest: string): Promise<Buffer> {
    const answer = await this.organiser.visitor.raw('GET', this.desk.path(rest));
    if (answer.status !== 200) throw new Error(`${rest} answered ${answer.status}`);
    return Buffer.from(await answer.arrayBuffer());
  }

  /** Moves the clock, as staff who come back and sign in again. */
  async at(moment: string): Promise<void> {
    this.product.clock.set(moment);
    await this.organiser.logIn();
  }

  /** Each asks for the link, takes it out of the mail and fills in the form. @returns what the result pages say, once each */
  async apply(): Promise<Set<string>> {
    const seen = new Set<string>();
    await inLanes(inTime, lanes, async ({ email, office, names }) => {
      const applicant = new Applicant(this.product, this.organiser.slug, this.eventId, email);
      const result = await applicant.apply({
        contactName: '窓口 担当',
        officeName: office,
        people: names.map((name) => ({ name, kana: 'さんか', seats: [0] })),
      });
      seen.add(`${result.status} ${/参加が確定しました/.exec(result.text)?.[0] ?? result.text}`);
    });
    return seen;
  }

  /** The form of staff, with and without a reason. @returns status and sentence of both, once each */
  async admitLate(reason: string): Promise<Set<string>> {
    const seen = new Set<string>();
    for (const { email, office, names } of letIn) {
      const form = await this.page('/admissions/new');
      const pool = /name="people\.0\.seats\.s0"[^>]*value="([^"]+)"/.exec(form.html)![1]!;
      const fields = {
        contactName: names[0]!,
        contactEmail: email,
        officeName: office,
        'people.0.name': names[0]!,
        'people.0.kana': 'おくれた',
        'people.0.seats.s0': pool,
      };
      const unexplained = await this.organiser.visitor.submit(form, 'admissions', fields);
      seen.add(`${unexplained.status} ${/理由を書いてください/.exec(unexplained.text)?.[0]}`);
      const admitted = await this.organiser.visitor.submit(form, 'admissions', { ...fields, reason });
      seen.add(`${admitted.status} ${/申込 \d+人/.exec(admitted.text)?.[0]}`);
    }
    return seen;
  }

  /** Waits for the sweep, then for the post. @returns the mails with this head, which go to this many mailboxes */
  async mails(head: string, count: number): Promise<DeliveredMail[]> {
    const found = () => this.product.sink.mails.filter(({ subject }) => subject.startsWith(head));
    await until(
      () => found().length >= count,
      () => `${found().length} mails ${head} instead of ${count}`,
      60_000,
    );
    await this.product.settle();
    return found();
  }

  /** Everybody who comes by the button: opens my page from the mail of the morning, says who sits there, presses. @returns where it leads */
  async join(mails: readonly DeliveredMail[]): Promise<Set<string>> {
    const seen = new Set<string>();
    const coming = mailboxes.filter(({ desk, came }) => !desk && came.length > 0);
    await inLanes(coming, lanes, async ({ email, names, came }) => {
      const visitor = this.product.visitor();
      const mail = mails.find(({ to }) => to === email)!;
      const my = await visitor.get(this.product.linkIn(mail, '/my/'));
      const joined = await visitor.submit(
        my,
        '/join',
        names.length === 1 ? {} : { people: came.map((name) => boxOf(my, name)) },
      );
      seen.add(
        `${joined.status} ${/http-equiv="refresh" content="0;url=([^"]*)"/.exec(joined.html)?.[1] ?? joined.text}`,
      );
    });
    return seen;
  }

  /** Those who called: found by their office or name at the desk, one tap each. */
  async tapAtDesk(): Promise<void> {
    for (const { names, office, kind, came } of mailboxes.filter(({ desk }) => desk)) {
      const reception = await this.page('/reception');
      const found = await this.organiser.visitor.submit(reception, '/searches', {
        q: kind === 'センター' ? office : names[0]!,
      });
      for (const name of came) await tap(this.organiser.visitor, found, name, 'present');
    }
  }

  /** Writes the questionnaire on its page, from the usual one, and publishes it. */
  async ask(): Promise<Answer> {
    await this.desk.begin('satisfaction');
    return this.desk.define({ ...webinarItems.changed }, [webinarItems.added]);
  }

  /** Personal links in mails, by the kind of whose mailbox it is; in the order of the mailboxes. */
  links(mails: readonly DeliveredMail[]): Record<Kind, string[]> {
    const byKind = (kind: Kind) =>
      mailboxes
        .filter((mailbox) => mailbox.kind === kind)
        .flatMap(({ email }) => mails.filter(({ to }) => to === email))
        .flatMap(({ links }) => links.filter((link) => link.includes('/q/')))
        .map((link) => link.replace(this.product.url, ''));
    return Object.fromEntries(kinds.map((kind) => [kind, byKind(kind)])) as Record<Kind, string[]>;
  }

  /** Opens the link, fills in the form it finds there and sends it. */
  async answer(link: string, { rating, said }: Sheet): Promise<Answer> {
    const visitor = this.product.visitor();
    const page = await visitor.get(link);
    return visitor.submit(page, '/q/', {
      q1: String(rating),
      ...Object.fromEntries(said.map((text, place) => [`q${place + 2}`, text])),
    });
  }

  /** @returns what the pages say after sending, once each */
  async answerAll(sheets: readonly { link: string; sheet: Sheet }[]): Promise<Set<string>> {
    const seen = new Set<string>();
    await inLanes(sheets, lanes, async ({ link, sheet }) => {
      const sent = await this.answer(link, sheet);
      seen.add(`${sent.status} ${/回答を受け取りました/.exec(sent.text)?.[0] ?? sent.text}`);
    });
    return seen;
  }
}

/** The box before a name on my page. */
function boxOf(page: Answer, name: string): string {
  const inputs = [
    ...page.html.matchAll(/<input\b[^>]*name="people"[^>]*value="([^"]*)"[^>]*>(.*?)(?=<input|<\/form>)/gs),
  ];
  const box = inputs.find(([, , label]) => label!.includes(`${name}さん`));
  if (!box) throw new Error(`${name} is not on ${page.text}`);
  return box[1]!;
}
