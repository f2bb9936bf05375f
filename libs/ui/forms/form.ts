import type { ClassConstructor } from 'class-transformer';
import type { Language } from '../i18n/language.js';
import type { Problem } from '../kit/problem.js';
import type { AnyField, Field } from './field.js';
import { readTyped } from './read-form.js';
import { problemsIn, type Refused } from './refused.js';

export type Fields = Readonly<Record<string, AnyField>>;

/** What a form means. */
export type Values<D extends Fields> = { -readonly [K in keyof D]: D[K] extends Field<infer V, infer _> ? V : never };

/** What stands on a form. */
export type Typed<D extends Fields> = { -readonly [K in keyof D]: D[K] extends Field<infer _, infer T> ? T : never };

/** What a declared form means: `FormOf<typeof OfficeForm>`. */
export type FormOf<F> = F extends FormClass<infer D> ? Values<D> : never;

/** What stands on a declared form, text by text: `TypedOf<typeof OfficeForm>`. */
export type TypedOf<F> = F extends FormClass<infer D> ? Typed<D> : never;

/** A form that somebody has sent: what stands on it, what it means, and what must be put right. */
export interface Sent<D extends Fields> {
  /** also where it is wrong: the page shows it again */
  readonly typed: Typed<D>;
  /** true where nothing is refused; what is refused reads as if it were not there */
  readonly value: Values<D>;
  readonly refused: readonly Refused[];
  problems(language: Language): Problem[];
}

/** A declared form. A handler takes it as `@Body() sent: OfficeForm`; where the link comes before the form, it calls `read`. */
export interface FormClass<D extends Fields> {
  new (typed: Typed<D>, refused: readonly Refused[]): Sent<D>;
  readonly fields: D;
  /** the class that class-transformer and class-validator read */
  readonly shape: ClassConstructor<Typed<D>>;
  /** an empty form, but for what is known already */
  blank(known?: Partial<Values<D>>): Typed<D>;
  /** the form as something stands: every field, or it does not compile */
  of(value: Values<D>): Typed<D>;
  valueOf(typed: Typed<D>): Values<D>;
  read<S>(this: new (typed: Typed<D>, refused: readonly Refused[]) => S, body: unknown): Promise<S>;
}

/**
 * Declares a form: `class OfficeForm extends form({ name: tidyLine({ most: 200, label, required }), … }) {}`. Each field says once what it
 * is; reading, writing, drawing and refusing follow from that.
 */
export function form<D extends Fields>(fields: D): FormClass<D> {
  const entries = Object.entries(fields);
  const each = (of: (field: D[string], name: string) => unknown): never =>
    Object.fromEntries(entries.map(([name, field]) => [name, of(field as D[string], name)])) as never;

  class Shape {
    constructor() {
      for (const [name, field] of entries) (this as Record<string, unknown>)[name] = field.blank();
    }
  }
  for (const [name, field] of entries) for (const rule of field.rules) rule(Shape.prototype, name);

  return class implements Sent<D> {
    static readonly fields = fields;
    static readonly shape = Shape as unknown as ClassConstructor<Typed<D>>;

    static blank(known: Partial<Values<D>> = {}): Typed<D> {
      return each((field, name) => (name in known ? field.typedOf(known[name]) : field.blank()));
    }

    static of(value: Values<D>): Typed<D> {
      return each((field, name) => field.typedOf(value[name]));
    }

    static valueOf(typed: Typed<D>): Values<D> {
      return each((field, name) => field.valueOf(typed[name]));
    }

    static async read<S>(this: new (typed: Typed<D>, refused: readonly Refused[]) => S, body: unknown): Promise<S> {
      const { form: typed, refused } = await readTyped(Shape, body);
      const idle = entries.flatMap(([name, field]) =>
        (field.idle?.((typed as Record<string, unknown>)[name]) ?? []).map((place) => `${name}.${place}.`),
      );
      const meant = refused.filter(({ field }) => !idle.some((place) => field.startsWith(place)));
      return new this(typed as unknown as Typed<D>, meant);
    }

    readonly value: Values<D>;

    constructor(
      readonly typed: Typed<D>,
      readonly refused: readonly Refused[],
    ) {
      this.value = each((field, name) => field.valueOf(typed[name]));
    }

    problems(language: Language): Problem[] {
      return problemsIn(this.refused, language);
    }
  };
}

/** Whether a handler's parameter is a declared form. */
export const isForm = (type: unknown): type is FormClass<Fields> =>
  typeof type === 'function' && 'shape' in type && 'fields' in type;
