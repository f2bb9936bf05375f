import { SetUp } from '../../libs/access/index.js';
import { foundHost } from '../support/organiser.js';
import type { Product } from '../support/product.js';
import type { Sample } from './sample-paths.js';

export async function setUpPath(product: Product): Promise<string> {
  const link = await product.app.get(SetUp).freshLink();
  return link!.replace(product.url, '');
}

/** A host body with one event, nobody in its directory and one mail in its mailbox. */
export async function playFirstDay(product: Product): Promise<Sample[]> {
  const organiser = await foundHost(product);
  const staff = `/w/${organiser.slug}/staff`;
  const empty = ['', '/events', '/offices', '/people'].map((part) => ({
    name: `first${part.replace('/', '-') || '-today'}`,
    path: staff + part,
  }));
  const eventId = await organiser.publishEvent({
    title: 'はじめての集い',
    sessions: [
      {
        date: '2026-12-11',
        start: '13:30',
        end: '15:00',
        pools: [{ mode: 'onsite', venue: '潮見公民館', capacity: 20 }],
      },
    ],
  });
  const visitor = product.visitor();
  const ask = await visitor.get(`/w/${organiser.slug}/events/${eventId}/apply`);
  await visitor.submit(ask, 'link-requests', { email: 'aoto@tsumugi.example' });
  await product.settle();
  const box = await organiser.visitor.get(`${staff}/mailbox`);
  const letter = /href="([^"]*\/mailbox\/[0-9a-f-]{36})"/.exec(box.html)![1]!;
  return [
    ...empty,
    { name: 'first-applications', path: `${staff}/events/${eventId}/registrations` },
    { name: 'first-campaigns', path: `${staff}/events/${eventId}/campaigns` },
    { name: 'mailbox', path: `${staff}/mailbox` },
    { name: 'mailbox-letter', path: letter },
  ];
}
