import type { Demo } from './demo.js';

/** Paths that only the pages themselves know. */
export interface Found {
  member: string;
  office: string;
  person: string;
  /** ids of a registration that waits, and of one with a seat */
  waiting: string;
  confirmed: string;
  /** the board with an answer being taken down, a campaign that is held, and a visit */
  answering: string;
  campaign: string;
  visit: string;
}

export async function findPaths({ organiser, listening, webinar }: Demo): Promise<Found> {
  const { visitor } = organiser;
  const firstLink = async (list: string, link: RegExp) => {
    const { html } = await visitor.get(organiser.path(list));
    const found = link.exec(html)?.[1];
    if (!found) throw new Error(`no ${link} on ${list}`);
    return found;
  };
  const id = '[0-9a-f-]{36}';
  const board = organiser.path(`events/${webinar}/campaigns`);
  const { html } = await organiser.visitor.get(board);
  const asked = new RegExp(`name="picks" value="(${id})"`).exec(html)![1]!;
  await organiser.visitor.post(`${board}/visits`, { picks: [asked], visitOn: '2026-12-20' });
  const prepared = await organiser.visitor.post(organiser.path(`events/${listening}/campaigns`));
  const taken = await organiser.visitor.submit(prepared, '/campaigns/', { act: 'all' });
  return {
    member: await firstLink('members', new RegExp(`href="([^"]*/members/${id})"`)),
    office: await firstLink('offices', new RegExp(`href="([^"]*/offices/${id})"`)),
    person: await firstLink('people', new RegExp(`href="([^"]*/people/${id})"`)),
    waiting: await firstLink(`events/${listening}/registrations?state=waiting`, new RegExp(`/registrations/(${id})"`)),
    confirmed: await firstLink(
      `events/${listening}/registrations?state=confirmed`,
      new RegExp(`/registrations/(${id})"`),
    ),
    answering: `${board}?record=${asked}`,
    campaign: taken.path.split('?')[0]!,
    visit: await firstLink('visits', new RegExp(`href="([^"]*/visits/${id})"`)),
  };
}
