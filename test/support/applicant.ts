import type { DeliveredMail } from './delivered-mail.js';
import { type Product, until } from './product.js';
import type { Answer, Visitor } from './visitor.js';

export interface ApplicantPerson {
  name: string;
  kana?: string;
  /** for each session of the form in its order: which of its choices, from 0; null: not attended */
  seats: (number | null)[];
}

export interface ApplicantForm {
  contactName: string;
  officeName?: string;
  people: ApplicantPerson[];
  /** further fields: `people.1.email` */
  more?: Record<string, string>;
}

/** Somebody with a mailbox: asks for the link on the public page, takes it out of the delivered mail, fills in the form. */
export class Applicant {
  readonly visitor: Visitor;
  #linksBefore = 0;

  constructor(
    private readonly product: Product,
    private readonly slug: string,
    private readonly eventId: string,
    readonly email: string,
    language?: string,
  ) {
    this.visitor = product.visitor(language);
  }

  async askForLink(): Promise<Answer> {
    this.#linksBefore = this.#links().length;
    const page = await this.visitor.get(`/w/${this.slug}/events/${this.eventId}/apply`);
    return this.visitor.submit(page, 'link-requests', { email: this.email });
  }

  /** The form behind the link of the newest mail. */
  async openForm(): Promise<Answer> {
    await until(
      () => this.#links().length > this.#linksBefore,
      () => `no link came to ${this.email}`,
    );
    return this.visitor.get(this.product.linkIn(this.#links().at(-1)!, '/r/'));
  }

  #links(): DeliveredMail[] {
    return this.product.sink.to(this.email).filter((mail) => mail.links.some((link) => link.includes('/r/')));
  }

  /** Fills in a page that `openForm` gave. @returns the result page */
  async fill(page: Answer, form: ApplicantForm): Promise<Answer> {
    let at = page;
    for (let n = 1; n < form.people.length; n += 1) at = await this.visitor.submit(at, '/r/', { add: '1' });
    return this.visitor.submit(at, '/r/', {
      contactName: form.contactName,
      officeName: form.officeName ?? '',
      ...seatFields(at, form),
      ...form.more,
    });
  }

  async apply(form: ApplicantForm): Promise<Answer> {
    await this.askForLink();
    return this.fill(await this.openForm(), form);
  }
}

function seatFields(page: Answer, form: ApplicantForm): Record<string, string> {
  const fields: Record<string, string> = {};
  form.people.forEach((person, n) => {
    fields[`people.${n}.name`] = person.name;
    fields[`people.${n}.kana`] = person.kana ?? 'てすと';
    person.seats.forEach((choice, s) => {
      const name = `people.${n}.seats.s${s}`;
      fields[name] = choice === null ? '' : choicesOf(page, name)[choice]!;
    });
  });
  return fields;
}

/** Values a page offers under one name, in its order. */
export function choicesOf(page: Answer, name: string): string[] {
  const inputs = [...page.html.matchAll(/<input\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => tag.includes(`name="${name}"`));
  return inputs.map((tag) => /value="([^"]*)"/.exec(tag)?.[1] ?? '').filter((value) => value !== '');
}
