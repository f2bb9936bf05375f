import { AccountForm } from '../../libs/access/web/account.form.js';
import { SettingsForm } from '../../libs/access/web/settings.form.js';
import { OfficeForm } from '../../libs/directory/web/office.form.js';
import { PersonForm } from '../../libs/directory/web/person.form.js';
import { uuidv7 } from '../../libs/platform/index.js';
import { DistributionForm } from '../../libs/questionnaires/web/distribution.form.js';
import { EventForm } from '../../libs/events/web/event.form.js';
import { RemindersForm } from '../../libs/outreach/web/reminders.form.js';
import { QuestionnaireForm } from '../../libs/questionnaires/web/questionnaire.form.js';
import type { AnyField, Look } from '../../libs/ui/forms/field.js';
import { foundHost, type Organiser } from '../support/organiser.js';
import { QuestionnaireDesk } from '../support/questionnaire-desk.js';
import { useProduct } from '../support/product.js';
import type { Answer } from '../support/visitor.js';

type Fields = Readonly<Record<string, AnyField>>;

interface Kept {
  fields: Fields;
  /** makes the thing and gives the path where it is edited, and part of the address that its form is sent to */
  make: (organiser: Organiser) => Promise<{ path: string; to: string }>;
  /** what has to fit together */
  given?: Record<string, string>;
  /** what a form asks for and nothing keeps */
  once?: readonly string[];
}

/** Each form whose content is stored. A field of a declaration needs no line here: it is filled in by what it says of itself. */
const kept: Record<string, Kept> = {
  'an account': {
    fields: AccountForm.fields,
    make: () => Promise.resolve({ path: '/account', to: '/account' }),
  },
  'the settings of a host body': {
    fields: SettingsForm.fields,
    make: (organiser) => Promise.resolve({ path: organiser.path('settings'), to: '/settings' }),
    given: { zone: 'Asia/Seoul' },
  },
  'an office': {
    fields: OfficeForm.fields,
    make: async (organiser) => {
      const page = await organiser.visitor.get(organiser.path('offices/new'));
      const made = await organiser.visitor.submit(page, 'staff/offices', { name: 'つむぎ工房' });
      return { path: `${pathOf(made)}/edit`, to: pathOf(made) };
    },
    once: ['apart'],
  },
  'a person': {
    fields: PersonForm.fields,
    make: async (organiser) => {
      await organiser.visitor.submit(await organiser.visitor.get(organiser.path('offices/new')), 'staff/offices', {
        name: 'なぎさ相談室',
      });
      const page = await organiser.visitor.get(organiser.path('people/new'));
      const made = await organiser.visitor.submit(page, 'staff/people', { name: '灰谷 悠' });
      return { path: `${pathOf(made)}/edit`, to: pathOf(made) };
    },
    given: { kana: 'はいたに ゆう', 'posts.0.office': 'なぎさ相談室' },
  },
  'an event': {
    fields: EventForm.fields,
    make: async (organiser) => {
      const page = await organiser.visitor.get(organiser.path('events/new'));
      const made = await organiser.visitor.submit(page, 'events/new', { title: '相談の受け方' });
      return { path: `${pathOf(made)}/edit`, to: '/edit' };
    },
    given: {
      zone: 'Asia/Tokyo',
      opensOn: '2026-11-20',
      deadlineOn: '2026-12-01',
      'sessions.0.date': '2026-12-11',
      'sessions.0.end': '16:30',
      'sessions.0.programme.0.speakers': '小日向 湊 (なぎさ野大学)\n灰谷 悠',
    },
    once: ['newSeries', 'seriesId', 'usualMails', 'ways', 'fewerPlaces'],
  },
  'the reminders of an event': {
    fields: RemindersForm.fields,
    make: async (organiser) => {
      const page = await organiser.visitor.get(organiser.path('events/new'));
      const made = await organiser.visitor.submit(page, 'events/new', { title: '交流会' });
      return { path: `${pathOf(made)}/reminders`, to: '/reminders' };
    },
    given: { 'rules.0.days': '9' },
  },
  'a questionnaire': {
    fields: QuestionnaireForm.fields,
    make: async (organiser) => {
      const desk = new QuestionnaireDesk(organiser, '');
      await desk.begin('empty');
      let form = await desk.open();
      for (const row of ['add.MA', 'choice.0']) form = await organiser.visitor.submit(form, desk.path(), { row });
      await organiser.visitor.submit(form, desk.path(), { 'items.0.choices.0.label': 'はい', row: '' });
      return { path: desk.path(), to: desk.path() };
    },
    given: { closesAt: '17:00' },
    // Of a scale alone; the lines become options.
    once: ['items.0.choices.0.score', 'items.0.lines'],
  },
  'copies of a questionnaire': {
    fields: DistributionForm.fields,
    make: async (organiser) => {
      const desk = new QuestionnaireDesk(organiser, '');
      await desk.begin('empty');
      const id = uuidv7();
      const note = { id, distributedOn: '2026-12-01', channel: 'handed', copies: '1' };
      await organiser.visitor.post(desk.path('/distributions'), note);
      return { path: desk.path(`/distributions?line=${id}`), to: '/distributions' };
    },
    given: { office: 'なぎさ相談室' },
  },
};

const product = useProduct({ now: '2026-11-01T00:00:00Z' });
let organiser: Organiser;

beforeAll(async () => {
  organiser = await foundHost(product);
});

describe('a form that is stored', () => {
  it.each(Object.entries(kept))('comes back with every field of its declaration: %s', async (_, form) => {
    const { path, to } = await form.make(organiser);
    const filled = { ...filledIn(form.fields), ...form.given };
    const saved = await organiser.visitor.submit(await organiser.visitor.get(path), to, filled);
    expect([saved.status, saved.html.includes('role="alert"') ? saved.text : '']).toEqual([200, '']);
    const again = (await organiser.visitor.get(path)).forms.find(
      ({ action, method }) => action.includes(to) && method === 'post',
    )!;
    const back = Object.fromEntries(again.fields);
    for (const name of form.once ?? []) delete (filled as Record<string, string>)[name];
    expect(back).toMatchObject(filled);
    expect(Object.keys(filled).length).toBeGreaterThanOrEqual(Math.min(5, Object.keys(form.fields).length));
  });
});

const pathOf = ({ path }: Answer): string => path.split('?')[0]!;

/** Something for each field that somebody fills in, unlike what an empty form holds; of each kind of row one. */
function filledIn(fields: Fields, before = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]): [string, string][] => {
      const { within, look } = field;
      const at = `${before}${name}`;
      if (within) return Object.entries(filledIn(within.form.fields, within.many ? `${at}.0.` : `${at}.`));
      return look.as && (look.label || look.type === 'email') ? [[at, something(at, look)]] : [];
    }),
  );
}

function something(at: string, { as, type, inputMode, options, most = 100 }: Look): string {
  if (as === 'tick') return 'yes';
  if (options) return options.at(-1)!.value;
  if (type === 'date') return '2026-12-07';
  if (type === 'time') return '13:10';
  if (type === 'email') return `${at.toLowerCase()}@mizunohama.example`;
  if (type === 'url') return `https://mizunohama.example/${at}`;
  if (inputMode === 'numeric' || inputMode === 'decimal') return '7';
  return (as === 'area' ? `${at}\n二行目` : `「${at}」`).slice(0, most);
}
