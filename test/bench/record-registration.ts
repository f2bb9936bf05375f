import { applyForm, type ApplyFields, bodyOf } from './apply-form.js';
import type { Bench } from './bench-case.js';
import { seedEvents, seedLinks } from './seed.js';
import { type Recorded, type Template, templateOf } from './trace.js';

/** Sends two registrations to a product process of its own; the second is written down, statement by statement. */
export async function recordRegistration({ ground, product }: Bench): Promise<Template> {
  const [event] = await seedEvents(ground, 1, 7001);
  const links = await seedLinks(ground, [event!], 2, 'planted');
  // Full, and a line that nobody stands in, so that each number of the decision is like no other.
  await ground.sql('update pool set taken = 7001, waiting = 8000, next_position = 9000 where id = $1', [event!.pool]);
  const { program, url } = await product.web({ recorded: true });
  const forms = links.map((link, n) => applyForm(link, n, 'ウエタ'));
  let recorded: Recorded[] = [];
  for (const [n, { path }] of links.entries()) {
    await program.ask('record');
    await register(url + path, forms[n]!);
    recorded = await program.ask<Recorded[]>('stop');
  }
  await program.end();
  return templateOf(recorded, {
    constants: [ground.workspace],
    form: { ...planted(forms[1]!), link: links[1]!.invitation },
    seat: { taken: 7001, waiting: 8002, position: 9001, next: 9002, state: 'waiting' },
  });
}

async function register(address: string, form: ApplyFields): Promise<void> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const response = await fetch(address, { method: 'POST', headers, body: bodyOf(form), redirect: 'manual' });
  if (response.status !== 303) throw new Error(`the product answered ${response.status}: ${await response.text()}`);
}

/** The fields whose values say by themselves which field they are. */
function planted(form: ApplyFields): Record<string, string> {
  const names = ['idempotencyKey', 'contactName', 'people.0.name', 'people.0.seats.s0'] as const;
  return Object.fromEntries(names.map((name) => [name, form[name]]));
}
