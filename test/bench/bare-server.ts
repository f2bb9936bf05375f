// A server that has nothing but `node:http` and `pg`: it answers the product's requests with the product's statements.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import pg from 'pg';
import { replayer } from './replay.js';
import type { Template } from './trace.js';

export interface BarePlan {
  databaseUrl: string;
  port: number;
  /** answers a posted form */
  registration?: Template;
  pages: { path: string; html: string; template: Template }[];
}

process.channel!.ref();
process.once('message', (plan: BarePlan) => void serve(plan));

async function serve({ databaseUrl, port, registration, pages }: BarePlan): Promise<void> {
  // As many connections as the product has, and the same session settings.
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10, options: '-c timezone=UTC' });
  pool.on('error', () => undefined);
  const register = registration && replayer(registration, pool);
  const shown = new Map(
    pages.map(({ path, html, template }) => [path, { bytes: Buffer.from(html), load: replayer(template, pool) }]),
  );
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(error);
      response.writeHead(500).end();
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const page = shown.get(request.url!);
    if (request.method === 'POST') {
      await register!(formOf(request.url!, await textOf(request)));
      response.writeHead(303, { location: '/', 'content-length': 0 }).end();
    } else if (page) {
      await page.load({});
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': page.bytes.length })
        .end(page.bytes);
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

/** The fields as they were sent, and the id inside the link. */
function formOf(url: string, body: string): Record<string, string> {
  const hex = Buffer.from(url.slice(url.lastIndexOf('/') + 1), 'base64url').toString('hex', 0, 16);
  const link = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  return { ...Object.fromEntries(new URLSearchParams(body)), link };
}
