import type { Shape } from './described.js';

/** A node of a plan, as `explain (verbose, format json)` tells it. */
export interface Plan {
  'Node Type': string;
  'Parent Relationship'?: string;
  'Subplan Name'?: string;
  'Join Type'?: string;
  'Group Key'?: string[];
  'Relation Name'?: string;
  'CTE Name'?: string;
  Alias?: string;
  Output?: string[];
  Plans?: Plan[];
}

/** What is read under one name somewhere in a plan. */
interface Read {
  /** of a table, or what a part of the statement gives */
  from: string | readonly string[];
  /** on the side of a join that may find nobody */
  maybeNobody: boolean;
}

const aggregate = /^(min|max|sum|avg|bool_or|bool_and|string_agg|array_agg|jsonb?_agg)\(/;
const subplan = /^\(((?:SubPlan|InitPlan) [^)]*)\)(?:\.col1)?$/;

/** Tells from plans which columns are null at times. What it cannot tell counts as never null. */
export class Nulls {
  /** @param notNull `event.title`: columns that their tables keep from being null */
  constructor(private readonly notNull: ReadonlySet<string>) {}

  of(plan: Plan, shapes: readonly Shape[]): boolean[] {
    const reads = new Map<string, Read>();
    const named = partsIn(plan);
    const conditions: string[] = [];
    const look = (node: Plan, maybeNobody: boolean): void => {
      const part = node['CTE Name']
        ? named.get(`CTE ${node['CTE Name']}`)
        : node.Plans?.find((one) => one['Parent Relationship'] === 'Subquery');
      const from = node['Relation Name'] ?? part?.Output;
      if (node.Alias && from) reads.set(node.Alias, { from, maybeNobody });
      for (const [key, value] of Object.entries(node))
        if (/Cond$|Filter$/.test(key) && typeof value === 'string') conditions.push(value);
      const join = node['Join Type'];
      for (const part of node.Plans ?? []) {
        const side = part['Parent Relationship'];
        const lost = join === 'Full' || (join === 'Left' && side === 'Inner') || (join === 'Right' && side === 'Outer');
        look(part, maybeNobody || lost);
      }
    };
    look(plan, false);
    const asked = conditions.join(' ');
    const nullable = (output: string, grouped: boolean): boolean => {
      const plain = output.replace(/^\((.*)\)$/s, '$1');
      const [, alias, column] = /^(\w+)\.(\w+)$/.exec(plain) ?? [];
      const read = alias === undefined ? undefined : reads.get(alias);
      // where a condition asked for the other side of such a join, the planner would not have left it one
      if (read?.maybeNobody) return true;
      if (asksFor(asked, plain)) return false;
      if (typeof read?.from === 'string') return !this.notNull.has(`${read.from}.${column}`);
      // a part's columns have no names in a plan: one that ends alike is taken for it
      const [same, ...others] = read?.from.filter((one) => one.endsWith(`.${column}`)) ?? [];
      if (read) return same !== undefined && others.length === 0 && same !== output && nullable(same, true);
      if (/^NULL::/.test(plain) || /^CASE .* ELSE NULL::[\w ]+(\[\])? END$/s.test(plain)) return true;
      if (aggregate.test(plain)) return !grouped || plain.includes('FILTER (WHERE');
      const under = named.get(subplan.exec(output)?.[1] ?? '');
      if (!under) return false;
      // a group of nothing is still a row
      const whole = under['Node Type'] === 'Aggregate' && !under['Group Key'];
      return !whole || nullable(under.Output?.[0] ?? '', false);
    };
    const grouped = !hasAggregate(plan);
    return shapes.map((shape, place) => {
      const output = plan.Output?.[place] ?? '';
      // `exists (…)` and `array(…)` look like a sub-select that may find nothing
      const anyway = subplan.test(output) && (shape === 'boolean' || typeof shape === 'object');
      return !anyway && nullable(output, grouped);
    });
  }
}

/** A condition that nothing null passes. */
const asksFor = (conditions: string, what: string): boolean =>
  [`(${what} IS NOT NULL)`, `(${what} = `, ` = ${what})`, `(${what} <`, `(${what} >`].some((condition) =>
    conditions.includes(condition),
  );

/** `CTE found`, `SubPlan 1`: what a plan calls by name. A scan of such a part may stand before it. */
function partsIn(plan: Plan): Map<string, Plan> {
  const own: [string, Plan][] = plan['Subplan Name'] ? [[plan['Subplan Name'], plan]] : [];
  return new Map([...own, ...(plan.Plans ?? []).flatMap((part) => [...partsIn(part)])]);
}

/** One row of everything, whatever there is. */
function hasAggregate({ 'Node Type': type, 'Group Key': by, Plans = [] }: Plan): boolean {
  return (
    (type === 'Aggregate' && by === undefined) || Plans.some((part) => !part['Subplan Name'] && hasAggregate(part))
  );
}
