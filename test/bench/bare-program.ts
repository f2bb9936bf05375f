import type { BarePlan } from './bare-server.js';
import type { Ground } from './ground.js';
import type { Serving } from './product-program.js';
import { freePort, fromSource } from './programs.js';

/** The server that is compared with, on the product's database and with the product's statements. */
export async function startBare(
  ground: Ground,
  plan: Partial<Pick<BarePlan, 'registration' | 'pages'>>,
): Promise<Serving> {
  const port = await freePort();
  const program = ground.programs.start({ name: 'bare', nodeOptions: fromSource, run: ['test/bench/bare-server.ts'] });
  const whole: BarePlan = { databaseUrl: ground.postgres.appUrl, port, pages: [], ...plan };
  await program.ask(whole);
  return { program, port, url: `http://127.0.0.1:${port}` };
}
