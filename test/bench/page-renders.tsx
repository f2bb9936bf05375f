import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { type EventView, loadEvent } from '#events';
import { connectionOptions, Database, Visit } from '#platform';
import { EventPage } from '../../libs/events/web/event.page.js';
import { ApplyForm } from '../../libs/registration/web/apply.form.js';
import { ApplyPage } from '../../libs/registration/web/apply.page.js';
import { type Ground, slug } from './ground.js';
import { alone, type Measured, short } from './measure.js';
import type { SeededLink } from './seed.js';

const milliseconds = 1_000;

/** The components alone, from data to text: no HTTP, no SQL. */
export async function measureRenders(ground: Ground, link: SeededLink, rounds: number): Promise<Measured[]> {
  const event = await eventOf(ground, link.event.id);
  const visit = visitTo(ground, `/w/${slug}/events/${event.id}`);
  const guest = { visit, event, mailDomain: 'mizunohama.example', questions: [], purpose: null, offices: [] };
  const pages: Record<string, () => VNode> = {
    'event page': () => <EventPage visit={visit} event={event} />,
    'apply page': () => <ApplyPage {...guest} action={link.path} email={link.email} form={ApplyForm.blank()} />,
  };
  return Object.entries(pages).map(([name, make]) => {
    renderFor(make);
    const raws = Array.from({ length: rounds }, () => renderFor(make));
    return alone(
      `${name} rendered`,
      '/s',
      raws,
      `the component alone, ${short(renderToString(make()).length)} letters`,
    );
  });
}

/** @returns renders a second */
function renderFor(make: () => VNode): number {
  const start = performance.now();
  let count = 0;
  for (; performance.now() - start < milliseconds; count += 1) renderToString(make());
  return count / ((performance.now() - start) / 1000);
}

async function eventOf({ postgres, workspace }: Ground, id: string): Promise<EventView> {
  const source = await new DataSource(connectionOptions({ url: postgres.appUrl }) as DataSourceOptions).initialize();
  const event = await new Database(source).withWorkspace(workspace, (tx) => loadEvent(tx, id));
  await source.destroy();
  return event!;
}

function visitTo({ workspace }: Ground, path: string): Visit {
  const maybeWorkspace = {
    id: workspace,
    slug,
    name: '瑞ノ浜はたらく支援ネットワーク',
    zone: 'Asia/Tokyo',
    replyTo: 'jimukyoku@mizunohama.example',
    phone: '0000-00-0000',
    languages: ['ja', 'ja-easy', 'en'],
  };
  return Object.assign(new Visit(), { path, url: path, now: new Date(), maybeWorkspace });
}
