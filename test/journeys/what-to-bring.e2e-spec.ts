import { Applicant } from '../support/applicant.js';
import { foundHost, type Organiser } from '../support/organiser.js';
import { useProduct } from '../support/product.js';

// Friday 11 December 2026, 13:00 in Tokyo; the clock stands at 1 October until a test moves it.
const product = useProduct();
let organiser: Organiser;
let event: string;

const said = {
  ja: ['持ち物', '筆記用具', '名刺2枚', '駐車場', '正面に10台'],
  en: ['What to bring', 'A pen', 'Parking', '正面に10台'],
  'ja-easy': ['持って くる もの', 'ペン', '車を とめる ところ', '正面に10台'],
};

beforeAll(async () => {
  organiser = await foundHost(product);
  event = await organiser.publishEvent({
    title: '相談の受け方',
    sessions: [
      {
        date: '2026-12-11',
        start: '13:00',
        end: '16:30',
        pools: [{ mode: 'onsite', venue: '市民プラザ', capacity: 20 }],
      },
    ],
    more: {
      whatToBring: '筆記用具\n名刺2枚',
      parking: '{正面|しょうめん}に10台',
      'en.whatToBring': 'A pen',
      'easy.whatToBring': 'ペン',
    },
  });
  await organiser.visitor.submit(
    await organiser.visitor.get(organiser.path(`events/${event}/reminders`)),
    '/reminders',
  );
});

it.each(['ja', 'en', 'ja-easy'] as const)(
  'the public page says what to bring and where to park: %s',
  async (language) => {
    const page = await product.visitor().get(`/w/${organiser.slug}/events/${event}?lang=${language}`);
    // Readings part the words.
    const text = page.text.replace(/\s/g, '');
    expect(said[language].filter((words) => !text.includes(words.replace(/\s/g, '')))).toEqual([]);
  },
);

it('an event without them says nothing of them, and the next event takes them along', async () => {
  const bare = await organiser.publishEvent({
    title: '集まり',
    sessions: [{ date: '2026-12-12', start: '13:00', end: '16:30', pools: [{ mode: 'online' }] }],
    more: { joinUrl: 'https://meet.example/1' },
  });
  const page = await product.visitor().get(`/w/${organiser.slug}/events/${bare}`);
  expect([page.text.includes('持ち物'), page.text.includes('駐車場')]).toEqual([false, false]);
  const next = await organiser.visitor.get(organiser.path(`events/new?from=${event}`));
  expect(Object.fromEntries(next.forms.at(-1)!.fields)).toMatchObject({
    whatToBring: '筆記用具\n名刺2枚',
    parking: '{正面|しょうめん}に10台',
    'en.whatToBring': 'A pen',
    'easy.whatToBring': 'ペン',
  });
});

it('the confirmation and the reminder say it as well', async () => {
  const readers = ['ja', 'en'] as const;
  const mailTo = async (language: (typeof readers)[number]) => {
    await product.settle();
    const mail = product.sink.to(`${language}@tsumugi.example`).at(-1)!;
    return { subject: mail.subject, missing: said[language].filter((words) => !mail.text.includes(words)) };
  };
  for (const language of readers) {
    const applicant = new Applicant(product, organiser.slug, event, `${language}@tsumugi.example`, language);
    await applicant.apply({ contactName: '灰谷', people: [{ name: 'はいたに', seats: [0] }] });
  }
  expect([await mailTo('ja'), await mailTo('en')]).toEqual([
    { subject: expect.stringContaining('【確定】'), missing: [] },
    { subject: expect.stringMatching(/confirmed/i), missing: [] },
  ]);
  product.clock.set(new Date('2026-12-10T00:00:00Z'));
  await product.mailTo('ja@tsumugi.example', '【明日');
  expect([await mailTo('ja'), await mailTo('en')]).toEqual([
    { subject: expect.stringContaining('【明日'), missing: [] },
    { subject: expect.stringMatching(/tomorrow/i), missing: [] },
  ]);
});
