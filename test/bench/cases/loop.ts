import { randomUUID } from 'node:crypto';
import { applyForm, bodyOf } from '../apply-form.js';
import type { Bench, BenchCase } from '../bench-case.js';
import { slug } from '../ground.js';
import { importFile } from '../import-file.js';
import { largeBodies } from '../large-bodies.js';
import { alone, figures, type Measured, short } from '../measure.js';
import type { Serving } from '../product-program.js';
import { seedEvents, seedLinks } from '../seed.js';
import { staffSession } from '../staff-session.js';

interface Request {
  name: string;
  path: string;
  headers?: Record<string, string>;
  body?: string | FormData;
}

const staff = `/w/${slug}/staff`;
const names = [
  ...[
    'name',
    'kana',
    'email',
    'password',
    'next',
    'title',
    'summary',
    'description',
    'q',
    'reason',
    'hostName',
    'slug',
  ],
  ...['officeName', 'contactName', 'contactPhone', 'people.0.name', 'people.0.kana', 'people.1.name', 'q1', 'q2'],
  ...[
    'sessions.0.title',
    'sessions.0.programme.0.speakers',
    'sessions.0.pools.0.venue',
    'items.0.lines',
    'items.0.label',
  ],
];

/** How long one request keeps all others waiting: what visitors and staff may send, at its worst. */
export const loop: BenchCase = {
  name: 'event loop',
  minutes: 12,
  async *measure(bench) {
    const { ground, product } = bench;
    const cookie = await staffSession(ground, 'owner');
    const serving = await product.web({ watched: true });
    const paths = await placesOn(bench, serving, cookie);
    const anonymous = paths.open.flatMap((path) => requestsTo(path, 128));
    const byStaff = paths.staff.flatMap((path) => requestsTo(path, 1_024, { cookie }));
    const strangers = paths.staff.slice(0, 1).flatMap((path) => requestsTo(path, 1_024));
    yield await longest(bench, serving, 'longest stop by a visitor', [...anonymous, ...strangers, ...paths.largest]);
    yield await longest(bench, serving, 'longest stop by staff, forms', [
      ...byStaff,
      ...largestOfStaff(paths.questionnaire, cookie),
    ]);
    yield await longest(bench, serving, 'longest stop by staff, file of 20,000 rows', [upload(cookie)]);
  },
};

const requestsTo = (path: string, kb: number, more: Record<string, string> = {}): Request[] =>
  largeBodies(kb, names).map(({ shape, headers, body }) => ({
    name: `${shape} → ${path.replace(/[\w-]{30,}/g, '…')}`,
    path,
    headers: { ...headers, ...more },
    body,
  }));

/** One page of each kind that takes a form, with links that are good. */
async function placesOn({ ground }: Bench, { url }: Serving, cookie: string) {
  const [event] = await seedEvents(ground, 1, null);
  const [first, second] = await seedLinks(ground, [event!], 2, 'loop');
  const applied = await post(url, { name: '', path: first!.path, body: bodyOf(applyForm(first!, 0, 'loop')) });
  const my = applied.headers.get('location')!;
  const at = `${staff}/events/${event!.id}`;
  const questionnaire = randomUUID();
  const begun = new URLSearchParams({ id: questionnaire, template: 'satisfaction', occasion: 'after' }).toString();
  await post(url, { name: '', path: `${at}/questionnaires`, headers: { cookie }, body: begun });
  const one = { ...applyForm(second!, 1, 'loop'), idempotencyKey: randomUUID() };
  const people = Array.from({ length: 20 }, (_, n) => [
    [`people.${n}.name`, '青'.repeat(60)],
    [`people.${n}.kana`, 'あ'.repeat(60)],
    [`people.${n}.seats.s0`, event!.pool],
  ]).flat();
  return {
    questionnaire: `${staff}/questionnaires/${questionnaire}`,
    open: [
      ...[`/set-up/${'x'.repeat(54)}`, '/login', '/login/links', `/w/${slug}/invitations/${'x'.repeat(54)}`],
      ...[
        `/w/${slug}/events/${event!.id}/link-requests`,
        second!.path,
        `${my}/changes`,
        `${my}/cancellation`,
        `${my}/join`,
      ],
      `/w/${slug}/q/${'x'.repeat(54)}`,
    ],
    staff: [
      ...[
        `${staff}/people`,
        `${staff}/people/searches`,
        `${staff}/offices`,
        `${staff}/members/invitations`,
        `${staff}/settings`,
      ],
      ...[
        `${staff}/events/new`,
        `${at}/edit`,
        `${at}/admissions`,
        `${at}/reminders`,
        `${staff}/questionnaires/${questionnaire}`,
        `${staff}/questionnaires/${questionnaire}/distributions`,
        '/account',
      ],
    ],
    largest: [
      {
        name: 'twenty people with the longest names',
        path: second!.path,
        body: new URLSearchParams({ ...one, ...(Object.fromEntries(people) as Record<string, string>) }).toString(),
      },
      { name: 'a log-in', path: '/login', body: 'email=owner@mizunohama.example&password=not-the-password' },
    ],
  };
}

function largestOfStaff(questionnaire: string, cookie: string): Request[] {
  const items = Array.from({ length: 60 }, (_, n) => [
    ...Object.entries({ kind: 'MA', label: `設問${n}`, enLabel: `Question ${n}` }).map(([name, value]) => [
      `items.${n}.${name}`,
      value,
    ]),
    ...Array.from({ length: 30 }, (_, c) => [
      [`items.${n}.choices.${c}.label`, `選択肢${c}`],
      [`items.${n}.choices.${c}.en`, `Choice ${c}`],
    ]).flat(),
  ]).flat();
  const sessions = Array.from({ length: 20 }, (_, n) => [
    [`sessions.${n}.title`, '講'.repeat(100)],
    [`sessions.${n}.date`, '2027-01-10'],
    [`sessions.${n}.start`, '10:00'],
    [`sessions.${n}.end`, '11:00'],
    [`sessions.${n}.programme.0.speakers`, '講師 (所属)\n'.repeat(100)],
  ]).flat();
  const body = (pairs: string[][]) => new URLSearchParams(pairs as [string, string][]).toString();
  return [
    {
      name: 'questionnaire of 60 × 30',
      path: questionnaire,
      headers: { cookie },
      body: body([['title', '調査'], ...items]),
    },
    {
      name: 'event with all its text',
      path: `${staff}/events/new`,
      headers: { cookie },
      body: body([['title', '会'], ['description', 'あ\n'.repeat(5_000)], ...sessions]),
    },
  ];
}

function upload(cookie: string): Request {
  const body = new FormData();
  const file = importFile(19_000, 'loop');
  body.append('file', new Blob([file as Uint8Array<ArrayBuffer>], { type: 'text/csv' }), 'meibo.csv');
  return { name: 'list of people', path: `${staff}/directory/imports`, headers: { cookie }, body };
}

async function post(url: string, { path, headers, body }: Request): Promise<Response> {
  const type = typeof body === 'string' && { 'content-type': 'application/x-www-form-urlencoded' };
  return fetch(url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { accept: 'text/html', ...type, ...headers },
    ...(body !== undefined && { body }),
  });
}

/** Each request so many times, each by itself: the middle of what it stopped, and of these the longest. */
async function longest(bench: Bench, { program, url }: Serving, name: string, requests: Request[]): Promise<Measured> {
  const found: { name: string; ms: number; raws: number[]; status: number }[] = [];
  for (const request of requests) {
    const raws: number[] = [];
    let status = 0;
    for (let round = 0; round < bench.options.rounds; round += 1) {
      await program.ask('watch');
      const answer = await post(url, request);
      await answer.arrayBuffer();
      status = answer.status;
      raws.push(await program.ask<number>('seen'));
    }
    if (status >= 500) throw new Error(`${request.name} was answered with ${status}`);
    found.push({ name: request.name, ms: figures(raws).median, raws, status });
  }
  found.sort((a, b) => b.ms - a.ms);
  const [worst] = found;
  for (const { name: shape, ms, status } of found.slice(0, 5))
    bench.progress(`${name}: ${short(ms)} ms, ${status}, ${shape}`);
  return { ...alone(name, 'ms', worst!.raws, worst!.name), more: found.slice(0, 20) };
}
