import { Responses } from '#questionnaires';
import { type Sheet, sheetOf } from './answers.js';
import { alone } from './held-seminar.js';
import type { DemoOffice } from './offices.js';
import { typed } from './questions.js';
import type { Guest } from './seminar-day.js';
import type { Deed, Scene, Stage } from './stage.js';

interface Asked {
  stage: Stage;
  scene: Scene;
  day: string;
  offices: readonly DemoOffice[];
  guests: readonly Guest[];
}

const minute = 60_000;

/** Of three who answer two do so in the first days, the third after the note to those who have not answered. */
const later = (place: number): number => (place % 3 === 2 ? 7 + (place % 4) : 1 + (place % 5));

/** The days after the seminar: who has a sheet answers over the link of their own, at their own hour. */
export function answerDeeds(asked: Asked): Deed[] {
  const { calendar } = asked.stage;
  let links: Promise<Map<string, string>> | undefined;
  const answerOf = async (name: string, sheet: Sheet): Promise<void> => {
    const token = (await (links ??= linksByName(asked))).get(name);
    if (!token) throw new Error(`${name} was not asked`);
    await answer(asked, token, sheet);
  };
  return sheets(asked).map(([name, sheet], place) => ({
    at: new Date(
      calendar.at(calendar.after(asked.day, later(place)), '09:40').getTime() + ((place * 53) % 600) * minute,
    ),
    ...(place === 0 && { line: 'アンケートの回答' }),
    act: () => answerOf(name, sheet),
  }));
}

async function answer({ stage, scene }: Asked, token: string, sheet: Sheet): Promise<void> {
  const faces = stage.face(Responses);
  const { invitation, version } = await faces.open(scene.workspaceId, token);
  const submitted = { versionId: version.id, typed: typed(sheet), asked: true, language: invitation.language };
  const again = await faces.submit(scene.workspaceId, token, () => submitted);
  if (again) throw new Error(`the sheet of ${invitation.personName} was not stored`);
}

/** As they lie in the mailboxes after the mail of thanks. */
async function linksByName({ stage, scene }: Asked): Promise<Map<string, string>> {
  const links = new Map<string, string>();
  for (const token of await stage.answerTokens(scene)) {
    const { invitation } = await stage.face(Responses).open(scene.workspaceId, token);
    links.set(invitation.personName, token);
  }
  return links;
}

function sheets({ offices, guests }: Asked): [name: string, sheet: Sheet][] {
  const came = new Set(guests.filter(({ came }) => came === 'present' || came === 'proxy').map(({ name }) => name));
  const places = new Map<string, number>();
  const people = [
    ...offices.flatMap(({ kind, people }) => people.map(({ name }) => ({ kind, name }))),
    ...alone.map(({ name }) => ({ kind: '', name })),
  ];
  return people.flatMap(({ kind, name }): [string, Sheet][] => {
    if (!came.has(name)) return [];
    const place = places.get(kind) ?? 0;
    places.set(kind, place + 1);
    const sheet = sheetOf(kind, place);
    return sheet ? [[name, sheet]] : [];
  });
}
