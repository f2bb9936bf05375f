import { RedisServer, redisProgram } from '../../support/redis.js';
import type { Bench, BenchCase } from '../bench-case.js';
import { RegistrationBench } from '../registrations.js';
import { seedEvents } from '../seed.js';

/** How many register, and how many at once: a growth curve, and a calmer day. */
const sizes = [
  { count: 500, clients: 32 },
  { count: 1_000, clients: 32 },
  { count: 2_000, clients: 32 },
  { count: 1_000, clients: 8 },
];

/** Everybody wants the same event: half of them get a place, half a place in line. */
const shapeOf = (bench: Bench, count: number, clients: number, more = '') => ({
  name: `registration, one event, ${count} by ${clients} clients${more}`,
  count,
  clients,
  events: () => seedEvents(bench.ground, 1, count / 2),
});

export const hotEvent: BenchCase = {
  name: 'hot event',
  minutes: 20,
  async *measure(bench) {
    const registrations = await RegistrationBench.open(bench);
    for (const { count, clients } of sizes) yield await registrations.compare(shapeOf(bench, count, clients));
    await registrations.close();
    if (!redisProgram) return bench.progress('no redis-server: the bell on Redis is left out');
    // The bell rings in another place; the statements are the same.
    const redis = await RedisServer.start();
    bench.ground.atEnd(() => redis.remove());
    const rung = await RegistrationBench.open(bench, redis.url);
    yield await rung.compare(shapeOf(bench, 1_000, 32, ', bell on Redis'));
  },
};
