// A server that has nothing but `node:http` and `pg`: the least that answers the product's requests, with statements of its own.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import pg from 'pg';
import { SystemClock } from '../../libs/platform/clock.js';
import { LinkSigner } from '../../libs/platform/link-signer.js';
import { type BarePage, shower } from './bare-pages.js';
import { register } from './bare-registration.js';

export interface BarePlan {
  databaseUrl: string;
  port: number;
  workspace: string;
  slug: string;
  secretKey: string;
  pages: BarePage[];
}

process.channel!.ref();
process.once('message', (plan: BarePlan) => void serve(plan));

async function serve({ databaseUrl, port, workspace, slug, secretKey, pages }: BarePlan): Promise<void> {
  // As many connections as the product has, as its role. It serves one host body alone, so row-level security is set once.
  const options = `-c timezone=UTC -c app.workspace=${workspace}`;
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10, options });
  pool.on('error', () => undefined);
  const signer = new LinkSigner(secretKey, new SystemClock());
  const shown = new Map(pages.map((page) => [page.path, shower(page, pool, signer)]));
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(error);
      response.writeHead(500, { 'content-length': 0 }).end();
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const show = shown.get(request.url!);
    if (request.method === 'POST') {
      const token = request.url!.slice(request.url!.lastIndexOf('/') + 1);
      const application = await register(pool, signer, workspace, token, new URLSearchParams(await textOf(request)));
      const location = `/w/${slug}/my/${signer.sign('registration.my', application)}`;
      response.writeHead(303, { location, 'content-length': 0 }).end();
    } else if (show) {
      const body = await show();
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': body.length }).end(body);
    } else {
      response.writeHead(404, { 'content-length': 0 }).end();
    }
  }

  server.listen(port, '127.0.0.1', () => process.send!('listening'));
  process.once('SIGTERM', () => {
    server.closeAllConnections();
    server.close();
    void pool.end().then(() => process.exit(0));
  });
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
