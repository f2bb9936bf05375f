import { DoorCheck, type Route, uuidv7 } from '../../libs/platform/index.js';
import { ask } from './campaign-desk.js';
import { textOf } from './html-forms.js';
import { OfficesAsked } from './offices-asked.js';
import { type Organiser, owner } from './organiser.js';
import { type Product, until } from './product.js';
import { QuestionnaireDesk } from './questionnaire-desk.js';

/** What stands for the parameters of the routes that begin like this; the longest beginning counts. */
type Parameters = Record<string, Record<string, string>>;

/** One row of every kind, made through the pages of a product with a mailbox, so that every route can be visited for real. */
export class OneOfEverything {
  #parameters: Parameters = {};

  private constructor(
    private readonly product: Product,
    private readonly organiser: Organiser,
    private readonly written: (text: string) => string,
  ) {}

  /** @param written how the organiser writes a text of an event or a questionnaire: with readings, for one */
  static async make(
    product: Product,
    organiser: Organiser,
    written: (text: string) => string = (text) => text,
  ): Promise<OneOfEverything> {
    const made = new OneOfEverything(product, organiser, written);
    made.#parameters = await made.#make();
    return made;
  }

  routes(): Route[] {
    return this.product.app.get(DoorCheck, { strict: false }).routes();
  }

  /** The route with its parameters filled in. */
  addressOf(route: string): string {
    const known = Object.keys(this.#parameters).filter((beginning) => route.startsWith(beginning));
    const longest = known.sort((a, b) => b.length - a.length)[0] ?? '';
    const values: Record<string, string> = { slug: this.organiser.slug, ...this.#parameters[longest] };
    return route.replace(/:(\w+)/g, (_, name: string) => {
      const value = values[name];
      if (!value) throw new Error(`${route}: say in test/support/one-of-everything.ts what stands for :${name}`);
      return value;
    });
  }

  async #make(): Promise<Parameters> {
    const { organiser, product } = this;
    const staff = '/w/:slug/staff';
    const event = await this.#event();
    const office = await this.#filed('offices', { name: 'つむぎ工房', 'emails.0.address': 'aosato@tsumugi.example' });
    const code = await new OfficesAsked(product, organiser).ask(event, office);
    const person = await this.#filed('people', { name: '灰谷 悠', 'emails.0.address': 'haitani@tsumugi.example' });
    const draft = await this.#uploaded();
    await organiser.visitor.post(organiser.path('members/invitations'), {
      email: 'nioka@mizunohama.example',
      role: 'viewer',
    });
    const form = await this.#applied(event);
    const question = await this.#asked(event);
    const seat = await this.#idOf('select id from seat');
    await organiser.visitor.post(organiser.path(`events/${event}/fees`), { seat });
    const payment = await this.#idOf('select id from fee_payment');
    await product.visitor().post('/login/links', { email: owner.email });
    await product.visitor().post(`/w/${organiser.slug}/office-links`, { email: 'aosato@tsumugi.example' });
    const token = await this.#linkMailedTo('aosato@tsumugi.example', '/office/');
    const asked = await this.#idOf('select id from invitation where code is not null');
    const registration = await this.#idOf('select id from registration');
    await ask(organiser, event, [{ person, channel: 'mail' }]);
    await organiser.visitor.post(organiser.path(`events/${event}/campaigns`));
    const campaign = await this.#idOf('select id from campaign order by released_at nulls first limit 1');
    await organiser.visitor.post(organiser.path(`events/${event}/campaigns/visits`), {
      picks: [asked],
      visitOn: '2026-12-20',
    });
    return {
      '': {},
      // Used up by the set-up of the host body itself.
      '/set-up': { token: 'x'.repeat(54) },
      '/login/links': { token: await this.#linkMailedTo(owner.email, '/login/links/') },
      '/w/:slug/invitations': { token: await this.#linkMailedTo('nioka@mizunohama.example', '/invitations/') },
      '/w/:slug/events': { id: event },
      '/w/:slug/o/': { code },
      '/w/:slug/office/': { token },
      '/w/:slug/office/:token/registrations': { token, id: registration },
      '/w/:slug/office/:token/events': { token, id: event },
      '/w/:slug/office/:token/invitations': { token, id: asked },
      '/w/:slug/r': { token: form },
      '/w/:slug/q': { token: question },
      '/w/:slug/my': { token: await this.#linkMailedTo('aosato@tsumugi.example', '/my/'), payment },
      [`${staff}/events`]: { id: event, registration, payment, campaign },
      [`${staff}/visits`]: { visit: await this.#idOf('select id from visit') },
      [`${staff}/events/:id/questionnaire`]: {
        id: event,
        page: 'responses',
        response: await this.#idOf('select id from response'),
      },
      [`${staff}/events/:id/tally`]: { id: event, file: 'tables.csv' },
      [`${staff}/questionnaires`]: {
        id: await this.#idOf('select id from questionnaire'),
        response: await this.#idOf('select id from response'),
        line: await this.#idOf('select id from distribution'),
      },
      [`${staff}/offices`]: { id: office },
      [`${staff}/people`]: { id: person },
      [`${staff}/directory/imports`]: { id: draft },
      [`${staff}/directory/merges`]: { id: await this.#merged() },
      [`${staff}/members`]: { id: await this.#idOf('select id from membership') },
      [`${staff}/members/invitations`]: { id: await this.#idOf('select id from staff_invitation') },
      [`${staff}/mailbox`]: { id: await this.#idOf('select mail_id as id from mailbox_message limit 1') },
      '/account/sessions': { id: await this.#idOf('select id from staff_session') },
    };
  }

  #event(): Promise<string> {
    const { written } = this;
    const pools = [{ mode: 'onsite' as const, venue: written('市民プラザ'), capacity: 1 }];
    return this.organiser.publishEvent({
      title: written('見学会'),
      sessions: [{ title: written('午後'), date: '2026-12-11', start: '13:30', end: '16:30', fee: 500, pools }],
      more: {
        newSeries: written('見学'),
        number: '3',
        summary: written('仕事を見ます'),
        forWhom: written('事業所の方'),
        asksSupport: 'yes',
        'sessions.0.pools.0.venueNote': written('東口から'),
        'sessions.0.programme.0.time': '13:30',
        'sessions.0.programme.0.title': written('開会'),
        'sessions.0.programme.0.note': written('自己紹介'),
      },
    });
  }

  /** An office or person of the directory. */
  async #filed(what: 'offices' | 'people', fields: Record<string, string>): Promise<string> {
    const page = await this.organiser.visitor.get(this.organiser.path(`${what}/new`));
    const blank = page.forms.find(({ action }) => action.endsWith(`/staff/${what}`))!;
    const all = { ...Object.fromEntries(blank.fields), ...fields };
    const answer = await this.organiser.visitor.post(this.organiser.path(what), all);
    return idIn(answer.path, `${answer.status} ${answer.text}`);
  }

  /** Two offices that became one. */
  async #merged(): Promise<string> {
    const [stays, goes] = [
      await this.#filed('offices', { name: 'ひばり第一' }),
      await this.#filed('offices', { name: 'ひばり第二' }),
    ];
    await this.organiser.visitor.post(this.organiser.path(`offices/${stays}/merge`), { other: goes });
    return this.#idOf('select id from merge');
  }

  /** The template itself with one row. */
  async #uploaded(): Promise<string> {
    const { visitor } = this.organiser;
    const template = await (await visitor.raw('GET', this.organiser.path('directory/imports/template'))).text();
    const body = new FormData();
    body.append(
      'file',
      new Blob([`${template.trimEnd()}\r\n事業所,ひばり作業所\r\n`], { type: 'text/csv' }),
      'meibo.csv',
    );
    const answer = await visitor.raw('POST', this.organiser.path('directory/imports'), { body });
    return idIn(answer.headers.get('location') ?? '', `${answer.status} ${textOf(await answer.text())}`);
  }

  /** Somebody asks for the link, gets it and applies. @returns the secret part of the link */
  async #applied(event: string): Promise<string> {
    const [visitor, email] = [this.product.visitor(), 'aosato@tsumugi.example'];
    await visitor.submit(await visitor.get(`/w/${this.organiser.slug}/events/${event}/apply`), 'link-requests', {
      email,
    });
    const token = await this.#linkMailedTo(email, '/r/');
    const page = await visitor.get(`/w/${this.organiser.slug}/r/${token}`);
    const seat = /<input[^>]*name="people\.0\.seats\.s0"[^>]*value="([^"]+)"/.exec(page.html)![1]!;
    const person = { 'people.0.name': '青砥 しおり', 'people.0.kana': 'あおと しおり', 'people.0.seats.s0': seat };
    const support = { 'people.0.support.kinds': 'captions', 'people.0.support.consent': 'yes' };
    await visitor.submit(page, '/r/', { contactName: '青砥 しおり', officeName: 'つむぎ工房', ...person, ...support });
    return token;
  }

  /** A questionnaire of one comment and a choice, sent to who is registered and answered. @returns the secret part of the link */
  async #asked(event: string): Promise<string> {
    const desk = new QuestionnaireDesk(this.organiser, event);
    await desk.begin('empty');
    const { written } = this;
    const items = [
      { kind: 'TEXT' as const, label: written('感想'), more: { hint: written('自由') } },
      { kind: 'MA' as const, label: written('話題'), options: [written('定着'), written('企業')] },
    ];
    await desk.define({ title: written('見学会について'), closesOn: '2026-12-25', closesAt: '17:00' }, items);
    await desk.request();
    const handed = { id: uuidv7(), distributedOn: '2026-12-11', channel: 'handed', copies: '3' };
    await this.organiser.visitor.post(desk.path('/distributions'), handed);
    const token = await this.#linkMailedTo('aosato@tsumugi.example', '/q/');
    const visitor = this.product.visitor();
    await visitor.submit(await visitor.get(`/w/${this.organiser.slug}/q/${token}`), '/q/', { q1: '窓から海が見えた' });
    return token;
  }

  async #idOf(query: string): Promise<string> {
    return (await this.product.database.sql<{ id: string }>(query))[0]!.id;
  }

  /** The secret part of the newest link of this kind that the mailbox holds for somebody; waits for it. */
  async #linkMailedTo(address: string, kind: string): Promise<string> {
    let token: string | undefined;
    const look = async () => {
      const letters = await this.product.database.sql<{ text: string }>(
        'select b.text from mailbox_message b join mail m on m.id = b.mail_id where m.to_address = $1 order by m.id desc',
        [address],
      );
      token = letters.map(({ text }) => new RegExp(`${kind}([A-Za-z0-9_-]{20,})`).exec(text)?.[1]).find(Boolean);
      return token !== undefined;
    };
    await until(look, () => `no letter with ${kind} for ${address}`);
    return token!;
  }
}

function idIn(path: string, otherwise: string): string {
  const id = /([0-9a-f]{8}-[0-9a-f-]{27})/.exec(path)?.[1];
  if (!id) throw new Error(`nothing was made: ${otherwise}`);
  return id;
}
