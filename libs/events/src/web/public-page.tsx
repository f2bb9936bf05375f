import { Injectable } from '@nestjs/common';
import { draw, type DrawnPage, NotFound, PageStore, Visit, WorkspaceProfile } from '#platform';
import { Events } from '../events.js';
import { PublicEvents } from '../public-events.js';
import { steadyAround } from '../steady.js';
import { EventPage } from './event.page.js';

const room = 16 * 1024 * 1024;

/** The public page of an event, drawn once for all who read alike and kept until any row behind it changes, in whatever process. */
@Injectable()
export class PublicPage {
  readonly #kept = new PageStore(room);

  constructor(
    private readonly publicEvents: PublicEvents,
    private readonly events: Events,
    private readonly workspaces: WorkspaceProfile,
  ) {}

  /** @throws NotFound where this host has published no such event */
  async of(visit: Visit, id: string): Promise<DrawnPage> {
    const { slug } = visit.workspace;
    const seen = await this.publicEvents.mark(slug, id);
    if (!seen) throw new NotFound();
    const reader = anybodyWhoReadsLike(visit, `/w/${slug}/events/${id}`);
    const key = [reader.language, reader.furigana, reader.url].join(' ');
    const kept = this.#kept.find(key, seen.mark, visit.now);
    if (kept) return kept;
    // Read after the mark: it may be newer than that, never older.
    reader.maybeWorkspace = await this.workspaces.readAnew(seen.workspaceId);
    const event = await this.events.publicOne(seen.workspaceId, id);
    const page = draw(<EventPage visit={reader} event={event} />);
    this.#kept.keep(key, seen.mark, page, steadyAround(event, visit.now));
    return page;
  }
}

/** As much of a visit as the page shows, so that nothing of one reader can come to another. */
function anybodyWhoReadsLike({ language, furigana, now, baseUrl, url }: Visit, path: string): Visit {
  return Object.assign(new Visit(), { language, furigana, now, baseUrl, path, url: path + readingOf(url) });
}

/** What the reader chose in the address itself; whatever else somebody has hung on it is left out. */
function readingOf(url: string): string {
  const at = url.indexOf('?');
  if (at < 0) return '';
  const asked = new URLSearchParams(url.slice(at));
  const known = Object.entries(readings).filter(([name, values]) => values.includes(asked.get(name) ?? ''));
  return known.map(([name], place) => `${place === 0 ? '?' : '&'}${name}=${asked.get(name)}`).join('');
}

const readings: Record<string, string[]> = { lang: ['ja', 'ja-easy', 'en'], furigana: ['on', 'off'] };
