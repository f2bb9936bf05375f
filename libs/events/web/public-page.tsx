import { Injectable } from '@nestjs/common';
import { draw, type DrawnPage, isUuid, NotFound, PageStore, Visit, WorkspaceProfile } from '#platform';
import { Events } from '../core/events.js';
import { type Marked, PublicEvents } from '../core/public-events.js';
import { steadyAround } from '../core/steady.js';
import { EventPage } from './event.page.js';

const room = 16 * 1024 * 1024;

/** The public page of an event, drawn once for all who read alike and kept until any row behind it changes, in whatever process. */
@Injectable()
export class PublicPage {
  readonly #kept = new PageStore(room);
  /** what the look for a kept page has found out, for the drawing that follows where there is none */
  readonly #seen = new WeakMap<Visit, Marked>();

  constructor(
    private readonly publicEvents: PublicEvents,
    private readonly events: Events,
    private readonly workspaces: WorkspaceProfile,
  ) {}

  /** @returns undefined where it has to be drawn, or there is no such event */
  async kept(visit: Visit, slug: string, id: string): Promise<DrawnPage | undefined> {
    const { language, furigana, now } = visit;
    const seen = isUuid(id) && (await this.publicEvents.mark(slug, id));
    if (!seen) return undefined;
    const key = keyOf({ language, furigana, url: addressOf(slug, id, visit.url) });
    const page = this.#kept.find(key, seen.mark, now);
    if (!page) this.#seen.set(visit, seen);
    return page;
  }

  /** @throws NotFound where this host has published no such event */
  async of(visit: Visit, id: string): Promise<DrawnPage> {
    const { slug } = visit.workspace;
    // From before anything else is read: that may be newer than the mark, never older.
    const seen = this.#seen.get(visit) ?? (await this.publicEvents.mark(slug, id));
    if (!seen) throw new NotFound();
    const reader = anybodyWhoReadsLike(visit, addressOf(slug, id, visit.url));
    reader.maybeWorkspace = await this.workspaces.readAnew(seen.workspaceId);
    const event = await this.events.publicOne(seen.workspaceId, id);
    const page = draw(<EventPage visit={reader} event={event} />);
    this.#kept.keep(keyOf(reader), seen.mark, page, steadyAround(event, visit.now));
    return page;
  }
}

const keyOf = ({ language, furigana, url }: Pick<Visit, 'language' | 'furigana' | 'url'>): string =>
  `${language} ${furigana} ${url}`;

const addressOf = (slug: string, id: string, url: string): string => `/w/${slug}/events/${id}${readingOf(url)}`;

/** As much of a visit as the page shows, so that nothing of one reader can come to another. */
function anybodyWhoReadsLike({ language, furigana, now, baseUrl }: Visit, url: string): Visit {
  return Object.assign(new Visit(), { language, furigana, now, baseUrl, path: url.split('?')[0], url });
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
