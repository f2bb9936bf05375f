import { Applicant } from '../support/applicant.js';
import type { Organiser } from '../support/organiser.js';
import type { Product } from '../support/product.js';

/** Events that do not simply take whoever comes first. */
export interface WaysIn {
  /** people are put forward by their offices */
  course: string;
  /** a place that comes free is offered */
  small: string;
  /** only who was invited */
  hearing: string;
  /** ids of those who are to be approved */
  pending: string[];
  links: { nominating: string; pending: string; offered: string };
}

const day = (date: string, title = '') => ({ title, date, start: '09:30', end: '15:30' });
const hall = (capacity: number) => [{ mode: 'onsite' as const, venue: '瑞ノ浜市民プラザ 2階 研修室', capacity }];

export async function playWaysIn(product: Product, organiser: Organiser): Promise<WaysIn> {
  const deadline = { on: '2027-01-20', at: '17:00' };
  const course = await organiser.publishEvent({
    title: 'ステップアップ講座',
    sessions: [
      { ...day('2027-02-05', '1日目'), pools: hall(2) },
      { ...day('2027-02-06', '2日目'), pools: hall(2) },
    ],
    deadline,
    more: { entry: 'nominated', protectedNames: 'yes' },
  });
  const small = await organiser.publishEvent({
    title: '少人数の勉強会',
    sessions: [{ ...day('2027-02-10'), pools: hall(1) }],
    deadline,
    more: { promotion: 'offer', offerDays: '3' },
  });
  const hearing = await organiser.publishEvent({
    title: '意見を聞く会',
    sessions: [{ ...day('2027-02-12'), pools: hall(20) }],
    deadline,
    more: { entry: 'invited' },
  });
  const contact = (event: string, email: string) => new Applicant(product, organiser.slug, event, email);
  const nominating = contact(course, 'aoto@tsumugi.example');
  await nominating.askForLink();
  const form = await nominating.openForm();
  const pending = await nominating.fill(form, {
    contactName: '青砥 しおり',
    officeName: 'つむぎ工房',
    people: ['八木 いつき', '香月 みなと', '水無瀬 りん'].map((name) => ({ name, kana: 'てすと', seats: [0, 0] })),
    more: {
      'people.0.nomination.reason': '来年の春に働き始めます。通勤の練習を終え、人と働く場を経験したいと話しています。',
      'people.1.nomination.reason': '実習で自信がつきました。続けて学ぶ機会にしたいです。',
      'people.2.nomination.reason': '自分から参加したいと希望しました。',
    },
  });
  const one = (name: string) => ({ contactName: name, people: [{ name, seats: [0] }] });
  const first = await contact(small, 'kuze@shiosai.example').apply(one('久瀬 真帆'));
  const next = await contact(small, 'haitani@namioto.example').apply(one('灰谷 悠'));
  await contact(small, 'torigoe@minato2.example').apply(one('鳥越 いづみ'));
  const visitor = product.visitor();
  await visitor.submit(await visitor.get(`${first.path}/cancellation`), '/cancellation');
  await product.settle();
  const list = await organiser.visitor.get(organiser.path(`events/${course}/approvals`));
  return {
    course,
    small,
    hearing,
    pending: [...list.html.matchAll(/name="people" value="([0-9a-f-]{36})"/g)].map(([, id]) => id!),
    links: { nominating: form.path, pending: pending.path, offered: next.path },
  };
}
