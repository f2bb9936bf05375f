import type { BarePage } from './bare-pages.js';
import type { BarePlan } from './bare-server.js';
import { type Ground, secretKey, slug } from './ground.js';
import type { Serving } from './product-program.js';
import { freePort, fromSource } from './programs.js';

/** The server that is compared with, on the product's database and under its row-level security. */
export async function startBare(ground: Ground, pages: BarePage[] = []): Promise<Serving> {
  const port = await freePort();
  const program = ground.programs.start({ name: 'bare', nodeOptions: fromSource, run: ['test/bench/bare-server.ts'] });
  const { workspace, postgres } = ground;
  const plan: BarePlan = { databaseUrl: postgres.appUrl, port, workspace, slug, secretKey, pages };
  await program.ask(plan);
  return { program, port, url: `http://127.0.0.1:${port}` };
}
