import type { Page } from 'playwright-core';
import type { Demo } from './demo.js';

export interface Picture {
  /** in docs/screens */
  file: string;
  path: string;
  width: 390 | 1280;
  height: number;
  as: 'owner' | 'nobody';
  act?: (page: Page) => Promise<unknown>;
}

const desk = { width: 1280, height: 800, as: 'owner' } as const;
const phone = { width: 390, height: 844, as: 'nobody' } as const;

/** The pictures of the README, in Japanese, from the demo. The mailbox has its own: it stands where no SMTP server is set. */
export function readmePictures(demo: Demo): Picture[] {
  const host = `/w/${demo.organiser.slug}`;
  const event = `${host}/staff/events/${demo.listening}`;
  return [
    { file: 'today-desk.png', path: `${host}/staff`, ...desk, height: 560 },
    { file: 'new-event-desk.png', path: `${host}/staff/events/new`, ...desk, act: typeEvent },
    { file: 'applications-desk.png', path: `${event}/registrations`, ...desk, height: 590 },
    { file: 'mails-desk.png', path: `${host}/staff/events/${demo.webinar}/mails`, ...desk },
    { file: 'event-phone.png', path: `${host}/events/${demo.listening}`, ...phone },
    { file: 'apply-phone.png', path: demo.links.apply, ...phone, act: typeApplication },
    { file: 'result-phone.png', path: demo.links.confirmed, ...phone },
  ];
}

export const mailboxPicture = (path: string): Picture => ({ file: 'mailbox-desk.png', path, ...desk });

async function typeEvent(page: Page): Promise<void> {
  await page.fill('[name=title]', '職場で続けるための振り返り会');
  await page.fill('[name=newSeries]', '就労支援スキルアップ研修');
  await page.fill('[name=number]', '13');
  await page.fill('[name=summary]', 'この1年を振り返り、来年度に試すことを一人ひとつ持ち帰ります。');
}

async function typeApplication(page: Page): Promise<void> {
  await page.fill('[name=officeName]', 'こもれび就労支援室');
  await page.fill('[name=contactName]', '巳波 とも子');
  await page.fill('[name="people.0.name"]', '巳波 とも子');
  await page.fill('[name="people.0.kana"]', 'みなみ ともこ');
  await page.locator('[name="people.0.seats.s0"]').nth(1).check();
  await page.locator('#person-0').evaluate((element) => element.scrollIntoView({ block: 'center' }));
}
