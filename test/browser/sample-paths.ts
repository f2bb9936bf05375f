import type { Page } from 'playwright-core';
import { DoorCheck } from '../../libs/platform/index.js';
import type { Product } from '../support/product.js';
import type { Demo } from './demo.js';
import type { Found } from './found-paths.js';

export interface Sample {
  /** of the picture's file */
  name: string;
  path: string;
  /** done on the page before the picture */
  act?: (page: Page) => Promise<unknown>;
  /** a preview whose language is chosen outside of it */
  inItsOwnLanguage?: boolean;
}

/** A view of a participant's page also in やさしい日本語. */
export const isGuestRoute = (route: string): boolean =>
  /^\/w\/:slug($|\/(events|r|my|q|o|office)(\/|$)|\/office-links)/.test(route);

/** Seen by somebody who has signed in. */
export const isForStaff = (route: string): boolean => /^\/(account|workspaces|operator|w\/:slug\/staff)/.test(route);

/** Routes that answer with something else than a page. */
const notPages = /\/(health|ready|calendar\.ics|letter|template|refused-rows|[a-z]+\.(csv|xlsx))$/;

/** They lead on to where a page stands now. */
const leadOn = /\/staff\/events\/:id\/(questionnaire|tally|invitations)($|\/)/;

/** Photographed on the first day, where there is no SMTP server. */
const ofTheFirstDay = /\/staff\/mailbox/;

/** Pages of the product that no sample leads to. */
export function routesWithoutSample(product: Product, samples: Record<string, Sample[]>): string[] {
  const pages = product.app
    .get(DoorCheck)
    .routes()
    .filter(({ method }) => method === 'GET');
  return pages
    .map(({ path }) => path)
    .filter((path) => !(path in samples) && !notPages.test(path) && !leadOn.test(path) && !ofTheFirstDay.test(path));
}

const send = (part: string) => async (page: Page) => {
  const form = page.locator(`form[method="post"][action*="${part}"]`).last();
  await Promise.all([page.waitForLoadState('load'), form.evaluate((element: HTMLFormElement) => element.submit())]);
  await page.locator('.oops').waitFor();
};

/** Opens what no address leads to: the answer to a button. */
const press = (action: RegExp) => async (page: Page) => {
  const forms = page.locator('form[method="post"]');
  const actions = await forms.evaluateAll((all) => all.map((form) => form.getAttribute('action') ?? ''));
  const button = forms.nth(actions.findIndex((one) => action.test(one))).locator('button');
  await Promise.all([page.waitForNavigation(), button.click()]);
};

/** A path of the demo for every route that is a page, by the route. */
export function samplesOf(demo: Demo, ids: Found): Record<string, Sample[]> {
  const host = `/w/${demo.organiser.slug}`;
  const staff = `${host}/staff`;
  const event = `${staff}/events/${demo.listening}`;
  const registration = `${event}/registrations/${ids.waiting}`;
  const { links, afterwards, waysIn } = demo;
  const course = `${staff}/events/${waysIn.course}`;
  const over = `${staff}/events/${demo.held}`;
  const asked = afterwards.questionnaire;
  return {
    '/': [page('start', '/')],
    '/w/:slug': [page('home', host)],
    '/w/:slug/events/:id': [
      page('event', `${host}/events/${demo.listening}`),
      page('event-online', `${host}/events/${demo.webinar}`),
      page('event-nominated', `${host}/events/${waysIn.course}`),
      page('event-invited', `${host}/events/${waysIn.hearing}`),
      page('event-closed', `${host}/events/${demo.closed}`),
      page('event-over', `${host}/events/${demo.held}`),
      page('event-off', `${host}/events/${demo.calledOff}`),
      page('not-found', `${host}/events/00000000-0000-7000-8000-000000000000`),
    ],
    '/w/:slug/events/:id/apply': [
      page('ask-link', `${host}/events/${demo.listening}/apply`),
      { ...page('ask-link-wrong', `${host}/events/${demo.listening}/apply`), act: send('/link-requests') },
      page('ask-link-invited', `${host}/events/${waysIn.hearing}/apply`),
      page('ask-link-closed', `${host}/events/${demo.closed}/apply`),
    ],
    '/w/:slug/events/:id/link-sent': [page('link-sent', `${host}/events/${demo.listening}/link-sent`)],
    '/w/:slug/o': [page('code', `${host}/o`), { ...page('code-wrong', `${host}/o`), act: send('/o') }],
    '/w/:slug/o/:code': [page('letter', links.letter), page('letter-wrong', `${host}/o/AAAA-AA`)],
    '/w/:slug/office-links': [
      page('office-link', `${host}/office-links`),
      { ...page('office-link-wrong', `${host}/office-links`), act: send('/office-links') },
    ],
    '/w/:slug/office-links/sent': [page('office-link-sent', `${host}/office-links/sent`)],
    '/w/:slug/office/:token': [page('office-own', links.office), page('office-own-wrong', `${host}/office/AAAA`)],
    '/w/:slug/office/:token/events/:id/cancellation': [
      page('office-cancel', `${links.office}/events/${demo.listening}/cancellation`),
    ],
    '/w/:slug/r/:token': [
      page('apply', links.apply),
      page('apply-nominating', waysIn.links.nominating),
      { ...page('apply-wrong', links.apply), act: send('/r/') },
      page('apply-wrong-link', `${host}/r/AAAA`),
    ],
    '/w/:slug/my/:token': [
      page('my-confirmed', links.confirmed),
      page('my-waiting', links.waiting),
      page('my-mixed', links.mixed),
      page('my-pending', waysIn.links.pending),
      page('my-offered', waysIn.links.offered),
      page('my-off', links.offEvent),
    ],
    '/w/:slug/my/:token/receipts/:payment': [page('my-receipt', links.myReceipt)],
    '/w/:slug/my/:token/joined': [page('my-joined', `${links.online}/joined`)],
    '/w/:slug/my/:token/change': [page('my-change', `${links.confirmed}/change`)],
    '/w/:slug/my/:token/declination': [page('my-decline', `${waysIn.links.offered}/declination`)],
    '/w/:slug/my/:token/cancellation': [page('my-cancel', `${links.confirmed}/cancellation`)],
    '/w/:slug/my/:token/support': [page('my-support', `${links.confirmed}/support`)],
    '/login': [page('login', '/login'), { ...page('login-wrong', '/login'), act: send('/login') }],
    '/login/link-sent': [page('login-link-sent', '/login/link-sent')],
    '/login/links/:token': [page('login-link-wrong', '/login/links/AAAA')],
    '/w/:slug/invitations/:token': [page('colleague-invited', links.invitation)],
    '/set-up/:token': [page('set-up-over', '/set-up/AAAA')],
    '/account': [page('account', '/account')],
    '/workspaces': [page('workspaces', '/workspaces')],
    '/operator/workspaces': [page('operator', '/operator/workspaces')],
    '/operator/workspaces/new': [page('operator-new', '/operator/workspaces/new')],
    '/w/:slug/staff': [page('today', staff)],
    '/w/:slug/staff/settings': [page('settings', `${staff}/settings`)],
    '/w/:slug/staff/audit': [page('audit', `${staff}/audit`)],
    '/w/:slug/staff/members': [page('members', `${staff}/members`)],
    '/w/:slug/staff/members/:id': [page('member', ids.member)],
    '/w/:slug/staff/offices': [
      page('offices', `${staff}/offices`),
      page('offices-none', `${staff}/offices?q=nothing-like-this`),
    ],
    '/w/:slug/staff/offices/new': [
      page('office-new', `${staff}/offices/new`),
      { ...page('office-new-wrong', `${staff}/offices/new`), act: send('/offices') },
    ],
    '/w/:slug/staff/offices/:id': [page('office', ids.office)],
    '/w/:slug/staff/offices/:id/edit': [page('office-edit', `${ids.office}/edit`)],
    '/w/:slug/staff/directory': [page('directory', `${staff}/directory`)],
    '/w/:slug/staff/directory/imports': [page('import', `${staff}/directory/imports`)],
    '/w/:slug/staff/directory/imports/:id': [page('import-draft', links.importDraft)],
    '/w/:slug/staff/people': [page('people', `${staff}/people`)],
    '/w/:slug/staff/offices/changes': [page('offices-change', `${staff}/offices/changes`)],
    '/w/:slug/staff/people/changes': [page('people-change', `${staff}/people/changes`)],
    '/w/:slug/staff/offices/:id/merge': [page('office-merge', `${ids.office}/merge`)],
    '/w/:slug/staff/people/:id/merge': [page('person-merge', `${ids.person}/merge`)],
    '/w/:slug/staff/offices/:id/deletion': [page('office-deletion', `${ids.office}/deletion`)],
    '/w/:slug/staff/people/:id/deletion': [page('person-deletion', `${ids.person}/deletion`)],
    '/w/:slug/staff/directory/doubles': [page('directory-doubles', `${staff}/directory/doubles`)],
    '/w/:slug/staff/finds': [page('find', `${staff}/finds`)],
    '/w/:slug/staff/office-names': [page('office-names', `${staff}/office-names`)],
    '/w/:slug/staff/people/new': [page('person-new', `${staff}/people/new`)],
    '/w/:slug/staff/people/:id': [page('person', ids.person)],
    '/w/:slug/staff/people/:id/edit': [page('person-edit', `${ids.person}/edit`)],
    '/w/:slug/staff/events': [page('events', `${staff}/events`)],
    '/w/:slug/staff/events/new': [
      page('event-new', `${staff}/events/new`),
      page('event-new-seminar', `${staff}/events/new?recipe=seminar`),
      page('event-new-course', `${staff}/events/new?recipe=course`),
      page('event-next', `${staff}/events/new?from=${demo.held}`),
      { ...page('event-new-wrong', `${staff}/events/new`), act: send('/events/new') },
    ],
    '/w/:slug/staff/events/:id': [
      page('overview', event),
      page('overview-draft', `${staff}/events/${demo.draft}`),
      page('overview-idea', `${staff}/events/${demo.idea}`),
      page('overview-over', `${staff}/events/${demo.held}`),
      page('overview-off', `${staff}/events/${demo.calledOff}`),
    ],
    '/w/:slug/staff/events/:id/edit': [page('event-edit', `${event}/edit`)],
    '/w/:slug/staff/events/:id/preview': [page('event-preview', `${staff}/events/${demo.draft}/preview`)],
    '/w/:slug/staff/events/:id/cancellation': [page('event-cancel', `${event}/cancellation`)],
    '/w/:slug/staff/events/:id/registrations': [
      page('applications', `${event}/registrations`),
      page('applications-offered', `${staff}/events/${waysIn.small}/registrations`),
      page('applications-since', `${event}/registrations?since=2026-01-01T00%3A00%3A00.000Z`),
      page('applications-none', `${staff}/events/${demo.webinar}/registrations`),
      page('applications-person', `${event}/registrations?sort=kana&open=${ids.waiting}`),
      page('applications-offices', `${event}/registrations?view=offices`),
    ],
    '/w/:slug/staff/events/:id/registrations/doubles': [page('doubles', `${event}/registrations/doubles`)],
    '/w/:slug/staff/doubles': [page('doubles-everywhere', `${staff}/doubles`)],
    '/w/:slug/staff/events/:id/registrations/:registration/correction': [
      page('correction', `${registration}/correction`),
    ],
    '/w/:slug/staff/events/:id/approvals': [
      page('approvals', `${course}/approvals`),
      page('approvals-none', `${event}/approvals`),
    ],
    '/w/:slug/staff/events/:id/approvals/decision': [
      page(
        'decision',
        `${course}/approvals/decision?decision=approve${waysIn.pending.map((id) => `&people=${id}`).join('')}`,
      ),
    ],
    '/w/:slug/staff/events/:id/registrations/:registration': [
      page('registration', registration),
      page('registration-nominated', `${course}/registrations/${waysIn.pending[0]}`),
    ],
    '/w/:slug/staff/events/:id/registrations/:registration/offer': [page('offer', `${registration}/offer`)],
    '/w/:slug/staff/events/:id/registrations/:registration/promotion': [page('promotion', `${registration}/promotion`)],
    '/w/:slug/staff/events/:id/registrations/:registration/cancellation': [
      page('registration-cancel', `${registration}/cancellation`),
    ],
    '/w/:slug/staff/events/:id/support': [
      page('support', `${event}/support`),
      { ...page('support-opened', `${event}/support`), act: press(/\/support\/[0-9a-f-]+\/views$/) },
      { ...page('support-printed', `${event}/support`), act: press(/\/support\/views$/) },
      page('support-none', `${staff}/events/${demo.webinar}/support`),
    ],
    '/w/:slug/staff/events/:id/admissions/new': [
      page('admission', `${event}/admissions/new`),
      page('admission-late', `${staff}/events/${demo.closed}/admissions/new`),
    ],
    '/w/:slug/staff/events/:id/campaigns': [
      page('campaigns', `${staff}/events/${demo.webinar}/campaigns`),
      page('campaigns-record', ids.answering),
      page('campaigns-none', `${staff}/events/${demo.closed}/campaigns`),
    ],
    '/w/:slug/staff/events/:id/questions': [
      page('questions', `${event}/questions`),
      { ...page('questions-wrong', `${staff}/events/${demo.webinar}/questions`), act: send('/questions') },
    ],
    '/w/:slug/staff/events/:id/fees': [page('fees', `${event}/fees`)],
    '/w/:slug/staff/events/:id/fees/:payment/receipt': [page('receipt', links.receipt)],
    '/w/:slug/staff/purpose': [page('purpose', `${staff}/purpose`)],
    '/w/:slug/staff/events/:id/campaigns/:campaign': [page('campaign', ids.campaign)],
    '/w/:slug/staff/events/:id/campaigns/:campaign/release': [page('campaign-check', `${ids.campaign}/release`)],
    '/w/:slug/staff/events/:id/campaigns/phone-list': [
      page('phone-list', `${staff}/events/${demo.webinar}/campaigns/phone-list`),
    ],
    '/w/:slug/staff/events/:id/campaigns/letters': [page('letters', `${event}/campaigns/letters`)],
    '/w/:slug/staff/events/:id/campaigns/labels': [page('labels', `${event}/campaigns/labels?per=12`)],
    '/w/:slug/staff/events/:id/campaigns/flyer': [page('flyer', `${event}/campaigns/flyer`)],
    '/w/:slug/staff/events/:id/campaigns/fax-form': [page('fax-form', `${event}/campaigns/fax-form`)],
    '/w/:slug/staff/visits': [page('visits', `${staff}/visits`)],
    '/w/:slug/staff/visits/:visit': [page('visit', ids.visit)],
    '/w/:slug/staff/events/:id/reception': [page('reception', `${event}/reception`)],
    '/w/:slug/staff/events/:id/reception/registrations/:registration': [
      page('person-at-desk', `${event}/reception/registrations/${ids.confirmed}`),
    ],
    '/w/:slug/staff/events/:id/reception/walk-ins/new': [page('walk-in', `${event}/reception/walk-ins/new`)],
    '/w/:slug/staff/events/:id/attendance': [
      page('attendance', `${event}/attendance`),
      page('attendance-over', `${staff}/events/${demo.held}/attendance`),
    ],
    '/w/:slug/staff/events/:id/attendance/roster': [page('roster', `${event}/attendance/roster`)],
    '/w/:slug/q/:token': [page('questionnaire-form', afterwards.asked)],
    '/w/:slug/q/:token/thanks': [page('questionnaire-thanks', `${afterwards.answered}/thanks`)],
    '/w/:slug/staff/questionnaires': [page('questionnaires', `${staff}/questionnaires`)],
    '/w/:slug/staff/questionnaires/new': [page('questionnaire-new', `${staff}/questionnaires/new`)],
    '/w/:slug/staff/events/:id/questionnaires': [
      page('event-questionnaires', `${over}/questionnaires`),
      page('event-questionnaires-none', `${event}/questionnaires`),
    ],
    '/w/:slug/staff/questionnaires/:id': [page('questionnaire', asked), page('questionnaire-alone', afterwards.survey)],
    '/w/:slug/staff/questionnaires/:id/requests': [page('questionnaire-requests', `${asked}/requests`)],
    '/w/:slug/staff/questionnaires/:id/preview': [page('questionnaire-preview', `${asked}/preview`)],
    '/w/:slug/staff/questionnaires/:id/preview/page': [
      { ...page('questionnaire-preview-page', `${asked}/preview/page`), inItsOwnLanguage: true },
    ],
    '/w/:slug/staff/questionnaires/:id/distributions': [
      page('distributions', `${asked}/distributions`),
      { ...page('distributions-wrong', `${asked}/distributions`), act: send('/distributions') },
    ],
    '/w/:slug/staff/questionnaires/:id/responses': [page('responses', `${asked}/responses`)],
    '/w/:slug/staff/questionnaires/:id/responses/new': [page('response-new', `${asked}/responses/new`)],
    '/w/:slug/staff/questionnaires/:id/responses/:response': [page('response', afterwards.response)],
    '/w/:slug/staff/questionnaires/:id/tally': [
      page('tally', `${asked}/tally`),
      page('tally-alone', `${afterwards.survey}/tally`),
    ],
    '/w/:slug/staff/events/:id/reminders': [page('reminders', `${event}/reminders`)],
    '/w/:slug/staff/mails': [page('sending', `${staff}/mails`)],
    '/w/:slug/staff/events/:id/mails': [
      page('mails', `${event}/mails`),
      page('mails-states', `${staff}/events/${demo.webinar}/mails`),
      page('mails-draft', `${staff}/events/${demo.draft}/mails`),
    ],
  };
}

const page = (name: string, path: string): Sample => ({ name, path });
