import { randomBytes } from 'node:crypto';
import { type Clock, type Config, createLog, FixedClock, StartRefused, SystemClock } from '#platform';
import { run } from '../../../product/src/run.js';
import { Calendar } from './calendar.js';
import { circleDeeds } from './circle.js';
import { fillDirectory, foundHosts } from './found.js';
import { circle, founder, network, zone } from './hosts.js';
import { Network } from './network.js';
import { circleOffices, networkOffices } from './offices.js';
import { Stage } from './stage.js';

/** What was made: who can log in, and where to look first. */
export interface Made {
  /** tell this installation from any other */
  workspaces: string[];
  email: string;
  password: string;
  /** paths on the installation */
  links: { event: string; tally: string; my: string };
}

export interface Ground {
  config: Config;
  appUrl: string;
  ownerUrl?: string | undefined;
}

/**
 * Plays eleven weeks of two invented host bodies into an empty installation, through the same faces as the pages use,
 * with a clock that runs ahead from deed to deed until it is now. @throws StartRefused where somebody uses it already
 */
export async function fillInstallation(
  { config, appUrl, ownerUrl }: Ground,
  say: (line: string) => void,
  now: Clock = new SystemClock(),
): Promise<Made> {
  if (config.smtpUrl) throw wouldSend();
  const calendar = new Calendar(now.now(), zone);
  const clock = new FixedClock(calendar.at(calendar.day(-77), '09:30'));
  const log = createLog('error');
  const running = await run({ config, log, appUrl, ...(ownerUrl && { ownerUrl }), serve: false, work: false, clock });
  try {
    return await playOut(new Stage(running.app, clock, calendar), now, (line) =>
      say(`  ${calendar.dayOf(clock.now())}  ${line}`),
    );
  } finally {
    await running.stop();
  }
}

async function playOut(stage: Stage, now: Clock, say: (line: string) => void): Promise<Made> {
  const password = randomBytes(12).toString('base64url');
  say('主催団体と職員');
  const [first, second] = await foundHosts(stage, [network, circle], password);
  say(`名簿 ${networkOffices.length + circleOffices.length}事業所`);
  const people = await fillDirectory(stage, first, networkOffices);
  const others = await fillDirectory(stage, second, circleOffices);
  const events = new Network(stage, first, people);
  await stage.goTo(stage.calendar.at(stage.calendar.day(-66), '11:00'));
  say('第6回を公開、案内');
  await events.planSeminar();
  await stage.settle();
  await stage.play(events.seminar(), say);
  await stage.play([...events.answers(), ...events.ahead(), ...circleDeeds(stage, second, others)], say);
  await stage.goTo(now.now());
  const { held, coming, waiting } = events.events;
  return {
    workspaces: [first.workspaceId, second.workspaceId],
    email: founder.email,
    password,
    links: {
      event: `/w/${first.slug}/events/${coming}`,
      tally: `/w/${first.slug}/staff/events/${held}/tally`,
      my: waiting,
    },
  };
}

export const wouldSend = () =>
  new StartRefused('demo.smtp', {
    ja: 'SMTP_URL を外してください。見本の宛先は架空ですが、メールが外へ送られてしまいます。',
    en: 'Unset SMTP_URL: the addresses of the demo are invented, and mails to them would leave this machine.',
  });
