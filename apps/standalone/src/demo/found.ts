import { Invitations, Operation, SetUp, Workspaces } from '#access';
import { Offices, People } from '#directory';
import { type Actor, StaffDoor, StartRefused } from '#platform';
import { type DemoHost, founder, zone } from './hosts.js';
import type { DemoOffice } from './offices.js';
import type { Scene, Stage } from './stage.js';

const browser = { userAgent: null, origin: null, formerToken: null, device: null };

/** The first host body by its one-time link, the second by the operator; then their colleagues, by invitation. */
export async function foundHosts(
  stage: Stage,
  [first, second]: readonly [DemoHost, DemoHost],
  password: string,
): Promise<[Scene, Scene]> {
  const link = await stage.face(SetUp).freshLink();
  if (!link) throw used();
  const signedIn = await stage
    .face(SetUp)
    .found(
      link.slice(link.lastIndexOf('/') + 1),
      { ...founder, hostName: first.name, slug: first.slug, zone, language: 'ja', password },
      browser,
    );
  const actorOf = async (slug: string): Promise<Actor> => {
    const workspace = await stage.face(Workspaces).of(slug);
    return (await stage.face(StaffDoor).actor(signedIn.token, workspace!.id))!;
  };
  const operator = await actorOf(first.slug);
  await stage.face(Operation).foundWorkspace(operator, {
    name: second.name,
    slug: second.slug,
    zone,
    ownerEmail: founder.email,
    language: 'ja',
  });
  return [
    await staffed(stage, first, operator, password),
    await staffed(stage, second, await actorOf(second.slug), password),
  ];
}

async function staffed(stage: Stage, host: DemoHost, owner: Actor, password: string): Promise<Scene> {
  const { id: workspaceId, languages } = (await stage.face(Workspaces).of(host.slug))!;
  const { name, replyTo, phone } = host;
  await stage.face(Workspaces).change(owner, workspaceId, { name, zone, replyTo, phone, languages });
  const scene = { workspaceId, slug: host.slug, staff: { owner } };
  const colleagues: [string, Actor][] = [];
  for (const { email, name: who, role } of host.staff) {
    await stage.face(Invitations).invite(owner, { workspaceId, email, role, language: 'ja' });
    await stage.settle();
    const [token] = await stage.tokensTo(scene, email, 'invitations');
    const joined = await stage.face(Invitations).joinAnew(workspaceId, token!, { name: who, password }, browser);
    colleagues.push([role, (await stage.face(StaffDoor).actor(joined.token, workspaceId))!]);
  }
  return { ...scene, staff: { owner, ...Object.fromEntries(colleagues) } };
}

/** Everybody holds a post and is reached by the one mailbox of their office. @returns the person by name */
export async function fillDirectory(
  stage: Stage,
  { workspaceId, staff }: Scene,
  offices: readonly DemoOffice[],
): Promise<ReadonlyMap<string, string>> {
  const known = new Map<string, string>();
  const owner = staff['owner']!;
  for (const { name, kana, kind, district, email, people } of offices) {
    await stage.face(Offices).add(owner, workspaceId, {
      name, kana, kind, district, emails: [email], phone: '0000-00-1000',
      parentBody: null, memberSince: null, memberUntil: null, postalAddress: null, fax: null, tags: [],
    }); // prettier-ignore
    for (const { name: who, kana: reading, post } of people) {
      const posts = [{ office: name, title: post }];
      const person = { name: who, kana: reading, emails: [email], posts, tags: [] };
      known.set(who, await stage.face(People).add(owner, { id: workspaceId, zone }, person));
    }
  }
  return known;
}

export const used = () =>
  new StartRefused('demo.used', {
    ja: 'すでに使われているデータには、見本を入れません。空の DATA_DIR（または空のデータベース）を指定してください。',
    en: 'This installation is in use: the demo is not put into it. Name an empty DATA_DIR, or an empty database.',
  });
