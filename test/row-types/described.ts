import pg from 'pg';
import { Nulls, type Plan } from './nulls.js';

/** A column as PostgreSQL describes it, and what the driver makes of its values. */
export interface Column {
  name: string;
  /** name of its type */
  type: string;
  shape: Shape;
  /** known to be null at times */
  nullable: boolean;
}

export type Shape = 'string' | 'number' | 'boolean' | 'Date' | 'Buffer' | 'object' | { listOf: Shape };

/** A value of each type that the driver reads; texts of others stay texts. */
const samples: Readonly<Record<string, string>> = {
  bool: 't',
  bytea: String.raw`\x00`,
  date: '2026-10-01',
  interval: '01:00:00',
  json: '{}',
  jsonb: '{}',
  timestamp: '2026-10-01 09:00:00',
  timestamptz: '2026-10-01 09:00:00+00',
  ...Object.fromEntries(['int2', 'int4', 'int8', 'float4', 'float8', 'numeric', 'oid'].map((name) => [name, '1'])),
};

/** Asks PostgreSQL what it knows of statements before it runs them. */
export class Describer {
  readonly #nulls: Nulls;
  readonly #types = new Map<number, { name: string; shape: Shape }>();

  private constructor(
    private readonly client: pg.Client,
    /** names of tables and views */
    readonly relations: ReadonlySet<string>,
    notNull: ReadonlySet<string>,
  ) {
    this.#nulls = new Nulls(notNull);
  }

  static async on(client: pg.Client): Promise<Describer> {
    // what some statements ask for must be there
    await client.query(`set app.workspace = '00000000-0000-0000-0000-000000000000'`);
    const columns = await client.query<{ relation: string; column: string; kept: boolean }>(
      `select c.relname as relation, a.attname as column, a.attnotnull as kept from pg_class c join pg_attribute a on a.attrelid = c.oid
       where c.relkind in ('r', 'v') and c.relnamespace = 'public'::regnamespace`,
    );
    const describer = new Describer(
      client,
      new Set(columns.rows.map(({ relation }) => relation)),
      new Set(columns.rows.flatMap(({ relation, column, kept }) => (kept ? [`${relation}.${column}`] : []))),
    );
    const { rows } = await client.query<{ oid: number; name: string; element: string | null }>(
      'select t.oid, t.typname as name, e.typname as element from pg_type t left join pg_type e on e.typarray = t.oid',
    );
    for (const { oid, name, element } of rows) {
      const sample = element === null ? (samples[name] ?? 'x') : `{"${samples[element] ?? 'x'}"}`;
      // a text that cannot be read is never met: its type is no column's
      const value = read(oid, sample);
      if (value !== undefined) describer.#types.set(oid, { name, shape: shapeOf(value) });
    }
    return describer;
  }

  /** @throws what PostgreSQL has against the statement */
  async columns(text: string): Promise<Column[]> {
    try {
      return await this.#described(text, []);
    } catch (error) {
      // numbers of parameters that only the running product knows stand in for others: those between are nobody's
      if (!(error instanceof pg.DatabaseError) || error.code !== indeterminate) throw error;
      return this.#described(text, unusedAsText(text));
    }
  }

  async #plan(text: string): Promise<Plan> {
    const { rows } = await this.client.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
      `explain (generic_plan, verbose, costs off, format json) ${text}`,
    );
    return rows[0]!['QUERY PLAN'][0].Plan;
  }

  async #described(text: string, types: readonly number[]): Promise<Column[]> {
    const fields = await new Promise<pg.FieldDef[]>((resolve, reject) => {
      this.client.query(new Description(text, types, resolve, reject));
    });
    if (fields.length === 0) return [];
    const columns = fields.map(({ name, dataTypeID }) => {
      const { name: type, shape } = this.#types.get(dataTypeID)!;
      return { name, type, shape };
    });
    const nullable = this.#nulls.of(
      await this.#plan(text),
      columns.map(({ shape }) => shape),
    );
    return columns.map((column, place) => ({ ...column, nullable: nullable[place] ?? false }));
  }
}

const indeterminate = '42P18';
const textType = 25;

function unusedAsText(text: string): number[] {
  const used = new Set([...text.matchAll(/\$(\d+)/g)].map(([, number]) => Number(number)));
  return Array.from({ length: Math.max(0, ...used) }, (_, n) => (used.has(n + 1) ? 0 : textType));
}

/** Parses and describes, and does not run: one of pg's own queries would. */
class Description implements pg.Submittable {
  #fields: pg.FieldDef[] = [];

  constructor(
    private readonly text: string,
    private readonly types: readonly number[],
    private readonly resolve: (fields: pg.FieldDef[]) => void,
    private readonly reject: (error: Error) => void,
  ) {}

  submit(connection: pg.Connection): void {
    connection.parse({ name: '', text: this.text, types: this.types as unknown as string[] }, false);
    connection.describe({ type: 'S', name: '' }, false);
    connection.sync();
  }

  handleRowDescription({ fields }: { fields: pg.FieldDef[] }): void {
    this.#fields = fields;
  }

  handleError(error: Error): void {
    this.reject(error);
  }

  handleReadyForQuery(): void {
    this.resolve(this.#fields);
  }
}

function read(oid: number, sample: string): unknown {
  try {
    return pg.types.getTypeParser(oid, 'text')(sample);
  } catch {
    return undefined;
  }
}

function shapeOf(value: unknown): Shape {
  if (Array.isArray(value)) return { listOf: shapeOf(value[0]) };
  if (value instanceof Date) return 'Date';
  if (Buffer.isBuffer(value)) return 'Buffer';
  return typeof value as Shape;
}
