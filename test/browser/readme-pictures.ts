import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { Demo } from '../../apps/standalone/src/demo/demo.js';
import { type Standalone, startStandalone } from '../../apps/standalone/src/start.js';
import { loadConfig } from '../../libs/platform/index.js';
import { freePort } from '../support/product.js';
import { Visitor } from '../support/visitor.js';
import { Camera } from './camera.js';

export interface Picture {
  /** in docs/screens */
  file: string;
  path: string;
  width: 390 | 1280;
  height: number;
  act?: (page: Page) => Promise<unknown>;
}

const desk = { width: 1280, height: 800 } as const;
const phone = { width: 390, height: 844 } as const;

/** The pictures of the README, in Japanese: the way of an event through what `npm start -- --demo` shows. */
export async function photographDemo(browser: Browser, folder: string, say: (line: string) => void): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'tsudoi-pictures-'));
  const env = { DATA_DIR: join(home, 'data'), PORT: String(await freePort()), LOG_LEVEL: 'error' };
  const running = await startStandalone(env, { demo: true, say });
  try {
    const { made } = Demo.open(loadConfig(env));
    const url = running.config.baseUrl;
    const camera = new Camera(browser, url, folder, say);
    const { ofStaff, ofParticipants } = await pictures(running, made);
    for (const one of ofStaff) await camera.picture(one, folder, made);
    for (const one of ofParticipants) await camera.picture(one, folder, 'nobody');
  } finally {
    await running.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

async function pictures({ config }: Standalone, { email, password, links }: Demo['made']) {
  const visitor = new Visitor(config.baseUrl);
  await visitor.submit(await visitor.get('/login'), '/login', { email, password });
  const [coming, held] = [idIn(links.event), idIn(links.tally)];
  const host = links.event.split('/events/')[0]!;
  const staff = `${host}/staff`;
  const asking = await visitor.get(`${links.event}/apply`);
  await visitor.submit(asking, 'link-requests', { email: 'minami@komorebi.example' });
  const letters = await lettersIn(visitor, `${staff}/mailbox`);
  const linkTo = (part: string) => letters.flatMap(({ found }) => found).find((path) => path.includes(part))!;
  const confirmed = letters.find(({ subject }) => subject.startsWith('【確定】'))!;
  const ofStaff: Picture[] = [
    { file: 'today-desk.png', path: staff, ...desk, height: 600 },
    { file: 'new-event-desk.png', path: `${staff}/events/new?recipe=seminar`, ...desk, act: typeEvent },
    { file: 'mailbox-desk.png', path: confirmed.path, ...desk },
    { file: 'applications-desk.png', path: `${staff}/events/${coming}/registrations`, ...desk },
    { file: 'timeline-desk.png', path: `${staff}/events/${held}`, ...desk },
    { file: 'reception-phone.png', path: `${staff}/events/${held}/reception`, ...phone },
    { file: 'tally-desk.png', path: links.tally, ...desk, act: scrollTo('h2:has-text("問1")') },
  ];
  const ofParticipants: Picture[] = [
    { file: 'event-phone.png', path: links.event, ...phone },
    { file: 'apply-phone.png', path: linkTo(`${host}/r/`), ...phone, act: typeApplication },
    { file: 'result-phone.png', path: confirmed.found.find((path) => path.includes('/my/'))!, ...phone },
    { file: 'questionnaire-phone.png', path: linkTo(`${host}/q/`), ...phone, act: scrollTo('.question') },
  ];
  return { ofStaff, ofParticipants };
}

interface Letter {
  path: string;
  subject: string;
  /** paths of the links in it */
  found: string[];
}

/** The newest page of the mailbox, and the newest of the questionnaire's requests, opened one by one. */
async function lettersIn(visitor: Visitor, mailbox: string): Promise<Letter[]> {
  const letters: Letter[] = [];
  for (let page = 1; page <= 10; page += 1) {
    const { html } = await visitor.get(`${mailbox}?page=${page}`);
    for (const [, path] of html.matchAll(/href="([^"]*\/mailbox\/[0-9a-f-]{36})"/g)) {
      const letter = await visitor.get(path!);
      const found = [...letter.html.matchAll(/https?:\/\/[^/\s"]+(\/w\/[^\s"<&]+)/g)].map(([, link]) => link!);
      letters.push({ path: path!, subject: /<h1[^>]*>([^<]*)/.exec(letter.html)?.[1] ?? '', found });
    }
  }
  return letters;
}

const idIn = (path: string): string => /events\/([0-9a-f-]{36})/.exec(path)![1]!;

const scrollTo = (selector: string) => (page: Page) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => element.scrollIntoView({ block: 'start' }));

async function typeEvent(page: Page): Promise<void> {
  await page.fill('[name=title]', '職場で続けるための振り返り会');
  await page.fill('[name="sessions.0.date"]', '2027-02-12');
  await page.fill('[name="sessions.0.pools.0.venue"]', '市民プラザ 3階 大会議室');
  await page.fill('[name=summary]', 'この1年を振り返り、来年度に試すことを一人ひとつ持ち帰ります。');
  await Promise.all([page.waitForEvent('load'), page.click('button[value=look]')]);
}

async function typeApplication(page: Page): Promise<void> {
  await page.fill('[name=officeName]', 'こもれび就労支援室');
  await page.fill('[name=contactName]', '巳波 とも子');
  await page.fill('[name="people.0.name"]', '巳波 とも子');
  await page.fill('[name="people.0.kana"]', 'みなみ ともこ');
  await page.locator('[name="people.0.seats.s0"]').first().check();
  await page.locator('#person-0').evaluate((element) => element.scrollIntoView({ block: 'center' }));
}
