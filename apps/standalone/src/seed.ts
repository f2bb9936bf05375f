import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { SetUp } from '#access';
import { Offices, People } from '#directory';
import { type EventPlan, Events } from '#events';
import {
  type Actor,
  Clock,
  createLog,
  leave,
  loadConfig,
  readSecrets,
  StaffDoor,
  startEmbedded,
  StartRefused,
  uuidv7,
  WorkspaceProfile,
  type WorkspaceView,
} from '#platform';
import { isoDay } from '#platform/ui';
import { Admissions } from '#registration';
import { DateTime } from 'luxon';
import { run, type Running } from '../../web/src/run.js';
import { events, host, offices, people, type SeedEvent } from './seed-data.js';

// `npm run seed`: fills an empty installation with invented rows, through the same faces as the pages use.
try {
  await seed();
} catch (error) {
  leave(error);
}

async function seed(): Promise<void> {
  const config = loadConfig();
  if (config.smtpUrl)
    throw new StartRefused('seed.smtp', {
      ja: 'SMTP_URL を外してください。見本の宛先にメールが送られてしまいます。',
      en: 'Unset SMTP_URL: mails would go to invented addresses.',
    });
  const log = createLog('error');
  config.secretKey ??= readSecrets(config.dataDir).secretKey;
  const embedded = config.databaseUrl ? null : await startEmbedded({ dataDir: config.dataDir, log });
  const running = await run({
    config,
    log,
    appUrl: config.databaseUrl ?? embedded!.appUrl,
    ownerUrl: embedded?.ownerUrl ?? config.databaseOwnerUrl,
    serve: false,
    work: false,
  });
  try {
    await fill(running);
  } finally {
    await running.stop();
    await embedded?.stop();
  }
}

async function fill({ app }: Running): Promise<void> {
  const password = randomBytes(9).toString('base64url');
  const link = await app.get(SetUp).freshLink();
  if (!link)
    throw new StartRefused('seed.used', {
      ja: 'すでに使われているデータには入れません。空の DATA_DIR を指定してください。',
      en: 'This installation is in use. Name an empty DATA_DIR.',
    });
  const token = link.slice(link.lastIndexOf('/') + 1);
  const signedIn = await app
    .get(SetUp)
    .found(token, { ...host, password }, { userAgent: 'seed', origin: null, formerToken: null });
  const workspace = (await app.get(WorkspaceProfile).of(host.slug))!;
  const actor = (await app.get(StaffDoor).actor(signedIn.token, workspace.id))!;
  await directory(app.get(Offices), app.get(People), actor, workspace);
  for (const [n, event] of events.entries()) {
    progress(`催し ${n + 1}/${events.length}`);
    await oneEvent(app, actor, workspace, event);
  }
  console.log(`\n\n  ${host.email}\n  ${password}\n\n  npm start → /login`);
}

async function directory(toOffices: Offices, toPeople: People, actor: Actor, workspace: WorkspaceView): Promise<void> {
  for (const [n, [name, kana, kind, district]] of offices.entries()) {
    progress(`事業所 ${n + 1}/${offices.length}`);
    await toOffices.add(actor, workspace.id, {
      name, kana, kind, district, parentBody: null, memberSince: null, memberUntil: null, postalAddress: null, phone: null, fax: null, emails: [],
    }); // prettier-ignore
  }
  for (const [n, [name, kana, office, email]] of people.entries()) {
    progress(`人 ${n + 1}/${people.length}`);
    await toPeople.add(actor, workspace, {
      name,
      kana,
      emails: [email],
      posts: [{ office: offices[office]![0], title: '' }],
    });
  }
}

async function oneEvent(app: Running['app'], actor: Actor, workspace: WorkspaceView, event: SeedEvent): Promise<void> {
  const faces = app.get(Events);
  const id = uuidv7();
  const refused = await faces.create(workspace.id, actor, id, planOf(event, workspace, app.get(Clock).now()), 'draft');
  if (refused.length > 0) throw new Error(refused.map((one) => `${one.field} ${one.sentence.ja}`).join('; '));
  if (!event.publish) return;
  await faces.publish(workspace.id, actor, id);
  const { sessions } = await faces.one(workspace.id, id);
  for (const place of event.applicants) {
    const [name, kana, office, contactEmail] = people[place]!;
    await app.get(Admissions).admit(workspace.id, actor, id, {
      idempotencyKey: uuidv7(),
      channel: 'staff',
      contactEmail,
      contactName: name,
      contactPhone: '',
      officeName: offices[office]![0],
      people: [
        {
          name,
          kana,
          role: 'participant',
          choices: Object.fromEntries(sessions.map((session) => [session.id, session.pools[0]!.id])),
        },
      ],
      beyondCapacity: false,
      reason: '',
    });
  }
}

function planOf(event: SeedEvent, { zone }: WorkspaceView, now: Date): EventPlan {
  const day = DateTime.fromISO(isoDay(now, zone), { zone }).plus({ days: event.inDays }).toISODate()!;
  const at = (time: string, on = day) => DateTime.fromISO(`${on}T${time}`, { zone }).toJSDate();
  const hall = {
    field: '',
    id: null,
    mode: 'onsite' as const,
    venue: '瑞ノ浜市民プラザ 3階 大会議室',
    venueNote: '瑞ノ浜駅 東口から歩いて6分。車いすで入れます。',
    mapUrl: null,
    capacity: event.capacity,
  };
  const online = {
    field: '',
    id: null,
    mode: 'online' as const,
    venue: '',
    venueNote: '字幕がつきます。',
    mapUrl: null,
    capacity: null,
  };
  const session = { field: '', id: null, programme: [] };
  return {
    series: { id: null, name: event.series, number: null },
    title: event.title,
    summary: event.summary,
    description: event.description,
    forWhom: event.forWhom,
    texts: {},
    zone,
    opensAt: null,
    deadline: at('17:00', DateTime.fromISO(day, { zone }).minus({ days: 7 }).toISODate()!),
    joinUrl: event.online ? 'https://meeting.example/j/12345' : null,
    contact: {
      name: '事務局(担当 笹森)',
      phone: '0000-00-0000',
      fax: '0000-00-0001',
      email: 'jimukyoku@mizunohama.example',
    },
    protectedNames: false,
    sessions: [
      {
        ...session,
        title: event.party ? '本会' : '',
        startsAt: at(event.start),
        endsAt: at(event.end),
        requirement: 'required',
        fee: 0,
        pools: event.online ? [hall, online] : [hall],
        programme: event.party
          ? [
              { startsAt: at('13:00'), title: 'あいさつ', note: '', pause: false, speakers: [] },
              {
                startsAt: at('13:10'),
                title: '講演「話しにくいことを、話せる場にする」',
                note: '',
                pause: false,
                speakers: [{ name: '小日向 湊', affiliation: 'なぎさ野大学 地域福祉研究室' }],
              },
              { startsAt: at('14:20'), title: '休憩', note: '15分', pause: true, speakers: [] },
              {
                startsAt: at('14:35'),
                title: 'グループでの話し合い',
                note: 'オンラインの方も、5人ほどのグループに分かれます',
                pause: false,
                speakers: [],
              },
            ]
          : [],
      },
      ...(event.party
        ? [
            {
              ...session,
              title: '交流会',
              startsAt: at('18:00'),
              endsAt: at('20:00'),
              requirement: 'optional' as const,
              fee: 4550,
              pools: [{ ...hall, venue: '喫茶 みなと', venueNote: '', capacity: 4 }],
            },
          ]
        : []),
    ],
  };
}

function progress(line: string): void {
  process.stdout.write(process.stdout.isTTY ? `\r${line}   ` : `${line}\n`);
}
