import type { Ground } from './ground.js';
import type { Load, Orders } from './load.js';
import { fromSource, type Program } from './programs.js';

export const startClients = (ground: Ground): Program =>
  ground.programs.start({ name: 'clients', nodeOptions: fromSource, run: ['test/bench/load.ts'] });

/** Sends the requests and expects this one status of each. @returns how it went */
export async function send(clients: Program, orders: Orders, expected: number): Promise<Load> {
  const load = await clients.ask<Load>(orders);
  if (load.statuses[expected] === orders.requests.length) return load;
  throw new Error(`instead of ${expected} alone, the answers were ${JSON.stringify(load.statuses)}`);
}
