import type { BenchCase } from '../bench-case.js';
import { RegistrationBench } from '../registrations.js';
import { seedEvents } from '../seed.js';

/** The same registrations spread over a thousand events: nobody waits for anybody's lock. */
export const manyEvents: BenchCase = {
  name: '1,000 events',
  minutes: 10,
  async *measure(bench) {
    const events = await seedEvents(bench.ground, 1_000, null);
    const registrations = await RegistrationBench.open(bench);
    yield await registrations.compare({
      name: 'registration, 1,000 events, 2000 by 32 clients',
      count: 2_000,
      clients: 32,
      events: async () => events,
    });
  },
};
