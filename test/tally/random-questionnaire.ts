import { uuidv7 } from '../../libs/platform/index.js';
import type { ItemDefinition } from '../../libs/questionnaires/index.js';
import { type PlantedQuestionnaire, plantedItem, type PlantedResponse } from './planted.js';

/** A whole number from least to most. */
export type Draw = (least: number, most: number) => number;

/** The same draws for the same seed (mulberry32). */
export function drawFrom(seed: number): Draw {
  let at = seed;
  return (least, most) => {
    at = (at + 0x6d2b79f5) | 0;
    let mixed = Math.imul(at ^ (at >>> 15), at | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return least + (((mixed ^ (mixed >>> 14)) >>> 0) % (most - least + 1));
  };
}

const kinds = ['SA', 'MA', 'SCALE', 'TEXT', 'NUMBER'] as const;
const values = {
  officeKind: ['', '就労支援', '教育', '企業', '行政'],
  district: ['', '北部', '南部'],
  mode: ['', 'onsite', 'online', 'satellite'],
  role: ['participant', 'observer', 'speaker'],
  attendance: ['', 'present', 'proxy', 'absent'],
};

/** A questionnaire of up to three versions, whatever may come back to it, every code and every gap. */
export function randomQuestionnaire(draw: Draw): PlantedQuestionnaire {
  const one = <T>(list: readonly T[]): T => list[draw(0, list.length - 1)]!;
  const versions = versionsOf(draw);
  const strata = differing(Array.from({ length: draw(1, 6) }, () => ({
    officeKind: one(values.officeKind), district: one(values.district), mode: one(values.mode), role: one(values.role), attendance: one(values.attendance),
  }))).map((stratum) => ({ id: uuidv7(), ...stratum })); // prettier-ignore
  const asked = draw(0, 3) === 0 ? draw(60, 160) : draw(0, 40);
  const invitations = Array.from({ length: asked }, () => ({
    id: uuidv7(),
    stratum: one(strata).id,
    email: draw(0, 9) === 0 ? '' : 'kotae@mizunohama.example',
  }));
  const willing = draw(0, 10);
  const responses = invitations
    .filter(() => draw(1, 10) <= willing)
    .map(({ id, stratum }): PlantedResponse => {
      const version = one(versions);
      const leaning = strata.findIndex((one) => one.id === stratum);
      return {
        id: uuidv7(),
        version: version.id,
        invitation: id,
        stratum,
        answers: version.definition.items.map((item) => answerTo(item, leaning, draw)),
      };
    });
  const unasked = Array.from({ length: draw(0, 3) === 0 ? draw(1, 30) : 0 }, (): PlantedResponse => {
    const [version, place] = [one(versions), draw(0, strata.length - 1)];
    const answers = version.definition.items.map((item) => answerTo(item, place, draw));
    return { id: uuidv7(), version: version.id, invitation: null, stratum: strata[place]!.id, answers };
  });
  const copies = Array.from({ length: draw(0, 2) === 0 ? draw(1, 4) : 0 }, () => {
    const handed = draw(1, 40);
    return { stratum: one(strata).id, copies: handed, undelivered: draw(0, 2) === 0 ? draw(0, handed) : 0 };
  });
  return {
    id: uuidv7(),
    title: '無作為のアンケート',
    anonymity: one(['named', 'office'] as const),
    versions,
    strata,
    invitations,
    responses: [...responses, ...unasked],
    copies,
  };
}

function versionsOf(draw: Draw): PlantedQuestionnaire['versions'] {
  let items = Array.from({ length: draw(1, 5) }, (_, n) => randomItem(draw, n));
  const versions = [{ id: uuidv7(), definition: { items } }];
  for (let more = draw(0, 2); more > 0; more -= 1) {
    items = items.map((item) => changed(item, draw)).filter((_, place) => place === 0 || draw(0, 4) > 0);
    if (draw(0, 1) === 1) items = [randomItem(draw, items.length), ...items];
    versions.push({ id: uuidv7(), definition: { items } });
  }
  return versions;
}

function randomItem(draw: Draw, n: number): ItemDefinition {
  const kind = kinds[draw(0, kinds.length - 1)]!;
  const score = (place: number) => (kind === 'SCALE' ? (draw(0, 5) === 0 ? null : place + draw(0, 1) / 2) : null);
  return plantedItem(
    kind,
    `設問${n}`,
    Array.from({ length: draw(2, 6) }, (_, place) => [`選択肢${place}`, score(place)] as const),
    kind === 'NUMBER' ? { decimals: String(draw(0, 2)), unit: '円' } : undefined,
  );
}

/** In the next version: an option less, one more under a code nobody had, others first. */
function changed(item: ItemDefinition, draw: Draw): ItemDefinition {
  const { choices, settings } = item;
  if (settings && draw(0, 3) === 0) return { ...item, settings: { ...settings, decimals: String(draw(0, 2)) } };
  if (!choices) return item;
  const kept = choices.length > 2 && draw(0, 3) === 0 ? choices.slice(1) : choices;
  const fresh = plantedItem(item.kind, '', [['新しい選択肢']]).choices!.map((choice) => ({
    ...choice,
    code: 20 + Math.max(...choices.map(({ code }) => code)),
  }));
  const all = draw(0, 3) === 0 ? [...fresh, ...kept] : kept;
  return { ...item, choices: draw(0, 3) === 0 ? [...all].reverse() : all };
}

/** @param leaning the option this group tends to, so that differences worth a mark come up */
function answerTo(
  { identity, kind, choices = [], settings }: ItemDefinition,
  leaning: number,
  draw: Draw,
): PlantedResponse['answers'][number] {
  if (draw(0, 5) === 0) return { identity, codes: [draw(-4, 0)] };
  if (kind === 'TEXT')
    return { identity, codes: [1], comments: Array.from({ length: draw(1, 3) }, (_, n) => `ご意見${n}`) };
  if (settings) {
    const [steps, most] = [10 ** Number(settings['decimals']), [7, 40, 2_000][leaning % 3]!];
    return { identity, codes: [1], number: draw(-2, most * steps) / steps };
  }
  const pick = () => choices[draw(0, 2) === 0 ? leaning % choices.length : draw(0, choices.length - 1)]!.code;
  return { identity, codes: kind === 'MA' ? [...new Set(Array.from({ length: draw(1, 4) }, pick))] : [pick()] };
}

const differing = <T extends object>(list: readonly T[]): T[] => [
  ...new Map(list.map((one) => [JSON.stringify(one), one])).values(),
];
