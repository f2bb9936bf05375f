import { naiveNumbers } from './naive-numbers.js';

/**
 * A second tally, written to be obvious and not fast: it takes every raw row and goes round in loops, one response after the
 * other. It shares no line with the product. `test/tally/independent.spec.ts` holds both to the same figures.
 */
export interface RawRows {
  versions: {
    id: string;
    number: number;
    definition: { items: { identity: string; settings?: Record<string, string> }[] };
  }[];
  items: { id: string; version_id: string; identity: string; ordinal: number; kind: string }[];
  choices: { item_id: string; code: number; ordinal: number; score: string | null }[];
  strata: ({ id: string } & Record<string, string>)[];
  invitations: { id: string; stratum_id: string; email: string }[];
  responses: { id: string; version_id: string; invitation_id: string | null; stratum_id: string }[];
  distributions: { stratum_id: string; copies: number; undelivered: number }[];
  answers: { response_id: string; identity: string; code: number; number: string | null }[];
}

type Response = RawRows['responses'][number];

export function naiveTally(raw: RawRows, column: string | null, base: 'A' | 'B') {
  const groupOf = (stratum: string) => (column === null ? '' : raw.strata.find(({ id }) => id === stratum)![column]!);
  const groups = [
    ...new Set(
      [...raw.invitations, ...raw.distributions, ...raw.responses].map(({ stratum_id }) => groupOf(stratum_id)),
    ),
  ];
  const named = groups.filter((group) => group !== '');
  const parts = named.length > 0 ? groups : [];
  return {
    returns: [null, ...parts].map((group) => naiveReturns(raw, group, groupOf)),
    tables: itemsOf(raw).map(({ identity, kind, number, choices }) => {
      const asked = (group: string | null) =>
        raw.responses.filter((response) => isOf(response, group, groupOf) && asks(raw, response, identity));
      const rowFor = (responses: readonly Response[]) =>
        kind === 'NUMBER'
          ? {
              ...naiveRow(raw, identity, kind, [], responses, base),
              ...naiveNumbers(raw, identity, asked(null), responses),
            }
          : naiveRow(raw, identity, kind, choices, responses, base);
      const everybody = rowFor(asked(null));
      const rows: object[] = [{ group: null, ...withMarks(everybody, null) }];
      for (const group of parts) {
        const responses = asked(group);
        if (group === '' && responses.length === 0) continue;
        rows.push({
          group,
          ...withMarks(rowFor(responses), group === '' ? null : everybody),
        });
      }
      return { identity, kind, number, codes: everybody.counts.map((_, n) => choices[n]?.code ?? n + 1), rows };
    }),
  };
}

const isOf = (response: Response, group: string | null, groupOf: (stratum: string) => string): boolean =>
  group === null || groupOf(response.stratum_id) === group;

const asks = (raw: RawRows, response: Response, identity: string): boolean =>
  raw.items.some((item) => item.version_id === response.version_id && item.identity === identity);

function naiveReturns(raw: RawRows, group: string | null, groupOf: (stratum: string) => string) {
  let [invited, undelivered, returned] = [0, 0, 0];
  for (const invitation of raw.invitations) {
    if (group !== null && groupOf(invitation.stratum_id) !== group) continue;
    invited += 1;
    const back = raw.responses.some(({ invitation_id }) => invitation_id === invitation.id);
    if (back) returned += 1;
    else if (invitation.email === '') undelivered += 1;
  }
  for (const handed of raw.distributions) {
    if (group !== null && groupOf(handed.stratum_id) !== group) continue;
    invited += handed.copies;
    undelivered += handed.undelivered;
  }
  for (const response of raw.responses)
    if (response.invitation_id === null && isOf(response, group, groupOf)) returned += 1;
  const distributed = invited - undelivered;
  return {
    group,
    invited,
    undelivered,
    distributed,
    returned,
    valid: returned,
    returnRate: percent(returned, distributed),
    validRate: percent(returned, distributed),
  };
}

interface NaiveChoice {
  code: number;
  score: number | null;
}

function itemsOf(raw: RawRows) {
  const newest = Math.max(...raw.versions.map(({ number }) => number));
  const numberOf = (version: string) => raw.versions.find(({ id }) => id === version)!.number;
  const ordered = [...raw.items].sort(
    (a, b) => numberOf(b.version_id) - numberOf(a.version_id) || a.ordinal - b.ordinal,
  );
  const found: { identity: string; kind: string; number: number | null; choices: NaiveChoice[] }[] = [];
  for (const item of ordered) {
    let known = found.find(({ identity }) => identity === item.identity);
    if (!known) {
      known = {
        identity: item.identity,
        kind: item.kind,
        number: numberOf(item.version_id) === newest ? item.ordinal + 1 : null,
        choices: [],
      };
      found.push(known);
    }
    for (const choice of raw.choices
      .filter(({ item_id }) => item_id === item.id)
      .sort((a, b) => a.ordinal - b.ordinal)) {
      if (!known.choices.some(({ code }) => code === choice.code)) {
        known.choices.push({ code: choice.code, score: choice.score === null ? null : Number(choice.score) });
      }
    }
  }
  return found;
}

function naiveRow(
  raw: RawRows,
  identity: string,
  kind: string,
  choices: readonly NaiveChoice[],
  responses: readonly Response[],
  base: 'A' | 'B',
) {
  let [notApplicable, notReached, noAnswer, invalid, illegible, answered, marks] = [0, 0, 0, 0, 0, 0, 0];
  const chosen = new Map(choices.map(({ code }) => [code, 0]));
  const scores: number[] = [];
  for (const response of responses) {
    const codes = raw.answers
      .filter((answer) => answer.response_id === response.id && answer.identity === identity)
      .map(({ code }) => code);
    if (codes.includes(-1)) notApplicable += 1;
    else if (codes.includes(-2)) notReached += 1;
    else if (codes.includes(-3)) invalid += 1;
    else if (codes.includes(-4)) illegible += 1;
    else if (codes.includes(0)) noAnswer += 1;
    else {
      answered += 1;
      for (const code of codes) {
        marks += 1;
        if (chosen.has(code)) chosen.set(code, chosen.get(code)! + 1);
        const score = choices.find((choice) => choice.code === code)?.score;
        if (score !== undefined && score !== null) scores.push(score);
      }
    }
  }
  const valid = responses.length;
  const asked = valid - notApplicable - notReached;
  const n = base === 'A' ? asked : answered;
  const blank = (count: number) => ({ count, percent: base === 'A' ? percent(count, n) : null });
  return {
    denominators: { valid, notApplicable, notReached, asked, noAnswer, invalid, illegible, answered },
    n,
    counts: choices.map(({ code }) => chosen.get(code)!),
    states: { noAnswer: blank(noAnswer), invalid: blank(invalid), illegible: blank(illegible) },
    marks: kind === 'MA' ? { count: marks, percent: percent(marks, n) } : null,
    summary: (kind === 'MA' ? null : naiveScale(choices, scores)) as NaiveSummary | null,
    reference: n < 30,
  };
}

interface NaiveSummary {
  n: number;
  values: Record<string, number | null>;
  top: { codes: number[]; count: number; percent: number | null } | null;
}

type NaiveRow = ReturnType<typeof naiveRow>;

/** A difference is judged on the four-field table: chose it or not, of the group or of the rest. */
function withMarks({ counts, ...row }: NaiveRow, everybody: NaiveRow | null) {
  const cells = counts.map((count, place) => {
    const cell = { count, percent: percent(count, row.n), mark: null as string | null };
    if (!everybody || row.n < 30) return cell;
    const [a, b] = [count, row.n - count];
    const [c, d] = [everybody.counts[place]! - count, everybody.n - row.n - (everybody.counts[place]! - count)];
    const margins = (a + b) * (c + d) * (a + c) * (b + d);
    if (margins === 0) return cell;
    const residual = ((a * d - b * c) * Math.sqrt(a + b + c + d)) / Math.sqrt(margins);
    const points = Math.round(((a / (a + b)) * 100 - ((a + c) / (a + b + c + d)) * 100) * 1e9) / 1e9;
    if (Math.abs(residual) > 1.96 && Math.abs(points) >= 5) cell.mark = residual > 0 ? 'more' : 'fewer';
    return cell;
  });
  return { ...row, cells };
}

function naiveScale(choices: readonly NaiveChoice[], scores: readonly number[]) {
  const scored = choices.filter(({ score }) => score !== null);
  if (scored.length < 2) return null;
  const n = scores.length;
  const ladder = [...new Set(scored.map(({ score }) => score!))].sort((a, b) => a - b);
  const top =
    ladder.length < 3
      ? null
      : scored.filter(({ score }) => score! >= ladder[ladder.length - 2]!).map(({ code }) => code);
  const topScores = new Set(scored.filter(({ code }) => top?.includes(code)).map(({ score }) => score!));
  const count = scores.filter((score) => topScores.has(score)).length;
  let total = 0;
  for (const score of scores) total += score;
  let spread = 0;
  for (const score of scores) spread += (score - total / n) * (score - total / n);
  return {
    n,
    values: {
      mean: n === 0 ? null : oneDecimal(total / n),
      sd: n < 2 ? null : oneDecimal(Math.sqrt(spread / (n - 1))),
    },
    top: top && { codes: top, count, percent: percent(count, n) },
  };
}

/** As by hand: the division with remainder, rounded up where the remainder is at least half of the divisor. */
function percent(count: number, base: number): number | null {
  if (base === 0) return null;
  const tenths = (count * 1000 - ((count * 1000) % base)) / base;
  return Number(((((count * 1000) % base) * 2 >= base ? tenths + 1 : tenths) / 10).toFixed(1));
}

/** Half up, as one reads it from the digits. */
function oneDecimal(value: number): number {
  const [whole, fraction] = Math.abs(value).toFixed(9).split('.') as [string, string];
  const tenths = Number(whole) * 10 + Number(fraction[0]) + (Number(fraction[1]) >= 5 ? 1 : 0);
  return tenths === 0 ? 0 : (Math.sign(value) * tenths) / 10;
}
