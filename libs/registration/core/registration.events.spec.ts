import { MailKinds, Mails } from '#messaging';
import { Config, uuidv7 } from '#platform';
import { hear, NotedAudit, published, SilentQueue } from '../../../test/support/events-desk.js';
import { places, slot } from '../../../test/support/event-plans.js';
import { useReception } from '../../../test/support/reception-desk.js';
import { Admissions } from './admissions.js';
import { PoolReader } from './pool-reader.js';

const ground = useReception();

/** An event with one place, and staff who take applications by telephone. */
async function open(heard: string) {
  const { test, workspace, actor } = ground;
  const event = await ground.event({ sessions: [slot({ pools: [places({ capacity: 1 })] })] });
  const [session] = event.sessions;
  const mails = new Mails(test.clock, new Config(), new MailKinds(), new SilentQueue());
  const admissions = new Admissions(test.database, test.clock, new PoolReader(), mails, new NotedAudit());
  hear(test, heard);
  const admit = async (name: string) => {
    const admission = {
      idempotencyKey: uuidv7(), channel: 'staff', contactEmail: '', contactName: name, contactPhone: '', officeName: '',
      people: [{ name, kana: 'かな', role: 'participant', choices: { [session!.id]: session!.pools[0]!.id } }],
      beyondCapacity: false, reason: '',
    } as const; // prettier-ignore
    const { applicationId } = await admissions.admit(workspace, actor, event.id, {
      ...admission,
      people: [...admission.people],
    });
    const [registration] = await test.sql<{ id: string }>('select id from registration where application_id = $1', [
      applicationId,
    ]);
    return { applicationId, registrationId: registration!.id };
  };
  const cancel = (registrationId: string) => admissions.cancel(workspace, actor, event.id, registrationId, '');
  return { eventId: event.id, admit, cancel, facts: () => published(test, workspace, 'registration.') };
}

it('tells who applied, was seated, cancelled and moved up, by ids alone', async () => {
  const { eventId, admit, cancel, facts } = await open('registration.');
  const first = await admit('灰谷 悠');
  const second = await admit('霧島 晶');
  await cancel(first.registrationId);
  expect(await facts()).toEqual([
    { fact: 'registration.applied', eventId, applicationId: first.applicationId },
    { fact: 'registration.seated', eventId, registrationId: first.registrationId },
    { fact: 'registration.applied', eventId, applicationId: second.applicationId },
    { fact: 'registration.moved-up', eventId, registrationId: second.registrationId },
    { fact: 'registration.cancelled', eventId, registrationId: first.registrationId },
  ]);
});

it('writes down only what somebody hears', async () => {
  const { eventId, admit, cancel, facts } = await open('registration.cancelled');
  const { registrationId } = await admit('灰谷 悠');
  await cancel(registrationId);
  expect(await facts()).toEqual([{ fact: 'registration.cancelled', eventId, registrationId }]);
});
