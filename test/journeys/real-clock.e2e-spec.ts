import { slot } from '../support/event-plans.js';
import { organiser } from '../support/events-desk.js';
import { until } from '../support/product.js';
import { ProductProcess } from '../support/product-process.js';
import { useReminderDesk } from '../support/reminder-desk.js';
import { SmtpSink } from '../support/smtp-sink.js';

// LONG=1: an event three minutes from now, as on the list; otherwise its reminder is due after twenty seconds.
const startsIn = process.env['LONG'] ? 180_000 : 140_000;
const desk = useReminderDesk();

it('a rule two minutes before an event is sent by the worker at its minute, by the real clock, once', async () => {
  const begun = Date.now();
  const starts = begun + startsIn;
  desk.test.clock.set(new Date(begun));
  const event = await desk.event({
    zone: 'UTC',
    sessions: [slot({ startsAt: new Date(starts), endsAt: new Date(starts + 3_600_000) })],
  });
  await desk.reminders.add(desk.workspace, organiser, event.id, { offset: { minutes: -2 }, audience: 'confirmed' });
  await desk.apply(event);
  const sink = await SmtpSink.start();
  const worker = new ProductProcess('worker', {
    DATABASE_URL: desk.test.appUrl,
    SMTP_URL: sink.url,
    SECRET_KEY: 'k'.repeat(32),
    MAIL_FROM: 'oshirase@mizunohama.example',
    BASE_URL: 'https://tsudoi.example',
    LOG_LEVEL: 'info',
  });
  try {
    const due = starts - 120_000;
    await until(
      () => sink.mails.length > 0,
      () => `no mail came; the worker said: ${worker.said.slice(-2_000)}`,
      due - begun + 60_000,
    );
    const late = Date.now() - due;
    await new Promise((done) => setTimeout(done, 7_000));
    const kinds = await desk.test.sql('select kind, state, run_at from mail');
    expect([sink.mails.map(({ to }) => to), kinds, late >= 0 && late < 30_000]).toEqual([
      ['haitani@tsumugi.example'],
      [{ kind: 'outreach.custom', state: 'sent', run_at: new Date(due) }],
      true,
    ]);
  } finally {
    await worker.end();
    await sink.close();
  }
}, 330_000);
