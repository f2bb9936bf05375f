import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Global, Module, type Provider, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  type Actor,
  createLog,
  createWebServer,
  loadConfig,
  PlatformModule,
  StaffDoor,
  WorkspaceProfile,
  type WorkspaceView,
} from '#platform';
import type { TestDatabase } from './database.js';

const host: WorkspaceView = {
  id: '019a0000-0000-7000-8000-000000000001',
  slug: 'mizunohama',
  name: '瑞ノ浜はたらく支援ネットワーク',
  zone: 'Asia/Tokyo',
  replyTo: null,
  phone: null,
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

/** The cookie `session=<permission>` is somebody who holds just that. */
class DoorByCookie extends StaffDoor {
  readonly turnedAway: string[] = [];
  async actor(token: string): Promise<Actor | null> {
    if (token === 'unknown') return null;
    const may = (permission: string) => permission === token || permission === 'signed-in';
    return {
      accountId: host.id,
      sessionId: host.id,
      name: '笹森',
      email: 'sasamori@mizunohama.example',
      operator: false,
      may,
    };
  }
  permissions() {
    return ['signed-in', 'seat.read', 'seat.edit'];
  }
  async denied(_actor: Actor, permission: string) {
    this.turnedAway.push(permission);
  }
}

export type LogLine = Record<string, unknown>;

/** The platform's web server over a few controllers of a test, with one host and staff who are what their cookie says. */
export async function startSite(
  test: TestDatabase,
  controllers: Type[],
  options: { env?: Record<string, string>; providers?: Provider[] } = {},
): Promise<SmallSite> {
  const config = loadConfig({ SECRET_KEY: 'k'.repeat(32), ...options.env });
  const lines: LogLine[] = [];
  const log = createLog('info', { write: (line) => void lines.push(JSON.parse(line) as LogLine) });
  const door = new DoorByCookie();
  @Global()
  @Module({
    providers: [
      { provide: WorkspaceProfile, useClass: OneHost },
      { provide: StaffDoor, useValue: door },
    ],
    exports: [WorkspaceProfile, StaffDoor],
  })
  class Ports {}
  const url = test.appUrl;
  const platform = PlatformModule.forRoot({
    config,
    clock: test.clock,
    log,
    database: { url },
    queue: { kind: 'postgres', url },
  });
  @Module({ imports: [platform, Ports], controllers, providers: options.providers ?? [] })
  class Root {}
  const app = await createWebServer({ module: Root }, config, log);
  try {
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
  } catch (error) {
    await app.close();
    throw error;
  }
  return new SmallSite(app, lines, door);
}

export class SmallSite {
  constructor(
    readonly app: NestFastifyApplication,
    readonly lines: LogLine[],
    readonly door: { readonly turnedAway: string[] },
  ) {}

  inject(request: {
    method?: 'GET' | 'POST' | 'HEAD' | 'OPTIONS';
    url: string;
    headers?: Record<string, string>;
    payload?: string | Buffer;
  }) {
    return this.app.inject({ method: 'GET', ...request });
  }

  /** As a browser asks. */
  browse(url: string, headers: Record<string, string> = {}) {
    return this.inject({ url, headers: { accept: 'text/html', ...headers } });
  }

  /** Over a port of its own. @returns the address */
  async listen(): Promise<string> {
    const server = this.app.getHttpServer() as Server;
    if (!server.listening) await this.app.listen(0, '127.0.0.1');
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    return this.app.close();
  }
}
