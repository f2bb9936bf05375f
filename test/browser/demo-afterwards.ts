import { uuidv7 } from '#platform';
import { Applicant } from '../support/applicant.js';
import type { Organiser } from '../support/organiser.js';
import type { Product } from '../support/product.js';
import { QuestionnaireDesk, type WrittenItem } from '../support/questionnaire-desk.js';

/** The one kind that the template has none of. */
const howMany: WrittenItem = {
  kind: 'NUMBER',
  label: 'きょうの内容を、職場の何人くらいに伝えたいですか',
  more: {
    easyLabel: '{今日|きょう}の {話|はなし}を、 {何人|なんにん}くらいに {話|はな}しますか',
    enLabel: 'How many people at your work will you tell about it?',
    'settings.unit': '人',
    'settings.unitEasy': '{人|にん}',
    'settings.unitEn': 'people',
    'settings.most': '500',
  },
};

/** What became of an event that is over: who came, the questionnaire, one answer, and one that is still awaited. */
export interface Afterwards {
  /** personal links of the questionnaire */
  asked: string;
  answered: string;
  /** staff's page of the questionnaire, and of the one answer */
  questionnaire: string;
  /** of one that belongs to no event */
  survey: string;
  response: string;
}

export async function comeToHeldEvent(product: Product, organiser: Organiser, eventId: string): Promise<void> {
  const people = ['青砥 しおり', '時任 さく', '榎戸 ひかる'].map((name) => ({ name, seats: [0] }));
  await new Applicant(product, organiser.slug, eventId, 'aoto@tsumugi.example').apply({
    contactName: '青砥 しおり',
    officeName: 'つむぎ工房',
    people,
  });
}

/** On the day of the event and in the hour after it. */
export async function takeAttendanceAndAsk(
  product: Product,
  organiser: Organiser,
  eventId: string,
): Promise<Afterwards> {
  const { visitor } = organiser;
  let page = await visitor.get(organiser.path(`events/${eventId}/reception`));
  for (const { action, fields } of page.forms.filter((form) => form.fields.some(([name]) => name === 'registration'))) {
    page = await visitor.post(action, { ...Object.fromEntries(fields), kind: 'present' });
  }
  const desk = new QuestionnaireDesk(organiser, eventId);
  await desk.begin('satisfaction');
  await desk.send(await desk.write(await desk.open(), howMany), {}, 'publish');
  await new QuestionnaireDesk(organiser, eventId).begin('satisfaction', { occasion: 'later' });
  const survey = new QuestionnaireDesk(organiser, '');
  await survey.begin('satisfaction');
  await survey.send(await survey.open(), { title: '地域の実態調査' }, 'publish');
  for (const [channel, office, copies, undelivered] of [
    ['posted', 'つむぎ工房', '30', '2'],
    ['handed', '', '12', ''],
  ])
    await visitor.post(desk.path('/distributions'), {
      id: uuidv7(),
      distributedOn: '2026-10-10',
      channel: channel!,
      office: office!,
      copies: copies!,
      undelivered: undelivered!,
    });
  const sheet = await visitor.get(desk.path('/responses/new'));
  await visitor.submit(sheet, '/responses', { q2: '字が大きくて読みやすかったです。' });
  product.clock.advance(3 * 3_600_000);
  await desk.request();
  await product.settle();
  const links = product.sink.mails.flatMap((mail) => mail.links).filter((link) => link.includes('/q/'));
  const [asked, answered] = [...new Set(links)].map((link) => link.replace(product.url, ''));
  if (!asked || !answered) throw new Error(`nobody was asked: ${page.text}`);
  const participant = product.visitor();
  const form = await participant.get(answered);
  const first = /name="(q\d+)"[^>]*value="([^"]+)"/.exec(form.html.replace(/type="hidden"[^>]*/g, ''))!;
  const number = /<input(?=[^>]*inputmode="numeric")[^>]*name="(q\d+)"/.exec(form.html)!;
  await participant.submit(form, '/q/', { [first[1]!]: first[2]!, [number[1]!]: '12' });
  const list = await visitor.get(desk.path('/responses'));
  const response = /href="([^"]*\/responses\/[0-9a-f-]{36})"/.exec(list.html)?.[1];
  if (!response) throw new Error(`no response on the list: ${list.text}`);
  return { asked, answered, questionnaire: desk.path(), survey: survey.path(), response };
}
