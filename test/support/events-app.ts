import { Global, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { EventsModule } from '../../libs/events/web/index.js';
import {
  type Actor,
  Audit,
  createLog,
  createWebServer,
  loadConfig,
  PlatformModule,
  StaffDoor,
  WorkspaceProfile,
  type WorkspaceView,
} from '../../libs/platform/index.js';
import type { TestDatabase } from './database.js';
import { NotedAudit, organiser } from './events-desk.js';
import { formsOf, type PageForm, textOf } from './html-forms.js';

export const host: WorkspaceView = {
  id: '',
  slug: 'mizunohama',
  name: '瑞ノ浜はたらく支援ネットワーク',
  zone: 'Asia/Tokyo',
  replyTo: 'jimukyoku@mizunohama.example',
  phone: '0000-00-0000',
  languages: ['ja', 'ja-easy', 'en'],
};

class OneHost extends WorkspaceProfile {
  async of(slug: string) {
    return slug === host.slug ? host : null;
  }
  async byId() {
    return host;
  }
  async readAnew() {
    return host;
  }
  async everyZone() {
    return [host];
  }
}

/** The cookie `organiser` may do everything, `viewer` may look; nobody else is known. */
class TwoPeople extends StaffDoor {
  async actor(token: string): Promise<Actor | null> {
    if (token === 'organiser') return organiser;
    return token === 'viewer' ? { ...organiser, may: (permission) => !permission.endsWith('edit') } : null;
  }
  permissions() {
    return ['staff.home', 'events.read', 'events.edit'];
  }
  async denied() {}
}

@Global()
@Module({
  providers: [
    { provide: WorkspaceProfile, useClass: OneHost },
    { provide: StaffDoor, useClass: TwoPeople },
    { provide: Audit, useClass: NotedAudit },
  ],
  exports: [WorkspaceProfile, StaffDoor, Audit],
})
class Ports {}

/** The pages of events alone, over HTTP, for one host. */
export async function startEvents(test: TestDatabase): Promise<EventsSite> {
  host.id = await test.workspace(host.slug);
  const config = loadConfig({ SECRET_KEY: 'k'.repeat(32), BASE_URL: 'https://tsudoi.example' });
  const log = createLog('silent');
  const platform = PlatformModule.forRoot({
    config,
    clock: test.clock,
    log,
    database: { url: test.appUrl },
    queue: { kind: 'postgres', url: test.appUrl },
  });
  @Module({ imports: [platform, Ports, EventsModule] })
  class Root {}
  const app = await createWebServer({ module: Root }, config, log);
  await app.init();
  return new EventsSite(app);
}

export interface Seen {
  status: number;
  /** where it sends the browser */
  location: string | undefined;
  html: string;
  text: string;
  forms: PageForm[];
  headers: Record<string, unknown>;
}

export class EventsSite {
  constructor(readonly app: NestFastifyApplication) {}

  get(path: string, who?: 'organiser' | 'viewer', lang = 'ja'): Promise<Seen> {
    return this.#send('GET', path, who, lang);
  }

  post(
    path: string,
    fields: Record<string, string> | [string, string][] = {},
    who: 'organiser' | 'viewer' = 'organiser',
  ): Promise<Seen> {
    return this.#send('POST', path, who, 'ja', new URLSearchParams(fields).toString());
  }

  /** Sends the first posted form of a page as it stands, with these fields changed or added. */
  submit(page: Seen, changes: Record<string, string> = {}): Promise<Seen> {
    const form = page.forms.find(({ action }) => /\/(new|edit)$/.test(action))!;
    const fields = form.fields.filter(([name]) => !(name in changes));
    return this.post(form.action.replace(`/w/${host.slug}`, ''), [...fields, ...Object.entries(changes)]);
  }

  async #send(
    method: 'GET' | 'POST',
    path: string,
    who: string | undefined,
    lang: string,
    payload?: string,
  ): Promise<Seen> {
    const answer = await this.app.inject({
      method,
      url: `/w/${host.slug}${path}`,
      cookies: { lang, ...(who && { '__Host-session': who }) },
      headers: {
        accept: 'text/html',
        ...(payload !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(payload !== undefined && { payload }),
    });
    const { body } = answer;
    return {
      status: answer.statusCode,
      location: answer.headers.location?.replace(`/w/${host.slug}`, ''),
      html: body,
      text: textOf(body),
      forms: formsOf(body),
      headers: answer.headers,
    };
  }
}
