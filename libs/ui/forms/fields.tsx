import type { ComponentChildren } from 'preact';
import { type Language, type Sentence, sentenceIn } from '../i18n/language.js';
import { CheckField } from '../kit/form/check-field.js';
import { Choices } from '../kit/form/choices.js';
import { HiddenField } from '../kit/form/hidden-field.js';
import { SelectField } from '../kit/form/select-field.js';
import { TextArea } from '../kit/form/text-area.js';
import { TextField } from '../kit/form/text-field.js';
import { useReading } from '../kit/reading.js';
import type { Look } from './field.js';
import type { Fields as Declared, FormClass, Typed } from './form.js';

interface FieldsProps<D extends Declared> {
  of: FormClass<D>;
  typed: Typed<D>;
  /** in this order; without them every field */
  names?: readonly (keyof D & string)[] | undefined;
  /** where the form stands within another: `sessions.0` */
  at?: string | undefined;
  /** what a page knows and the declaration does not: options out of a table, a label with a name in it */
  looks?: { readonly [K in keyof D]?: PageLook } | undefined;
  /** what stands below a label, made of what was typed and the hint of the declaration */
  hint?: ((typed: string, hint: string | undefined) => ComponentChildren) | undefined;
  lang?: string | undefined;
}

/** As a page would have a field: its words are in the reader's language already, or in every one. */
type PageLook = Omit<Partial<Look>, 'label' | 'hint'> &
  Partial<Record<'label' | 'hint', Sentence | string | undefined>>;

/** Draws fields of a declared form as they are declared, with what was typed. Rows are drawn by the page, each with its `at`. */
export function Fields<D extends Declared>({ of, typed, names, at, looks, hint, lang }: FieldsProps<D>) {
  const { language } = useReading();
  return (
    <>
      {(names ?? Object.keys(of.fields)).map((name) => {
        const known = looks?.[name];
        const declared = of.fields[name]!.look;
        const look = known ? { ...declared, ...known } : declared;
        return oneField({ name: at ? `${at}.${name}` : name, value: typed[name], look, hint, lang, language });
      })}
    </>
  );
}

interface OneFieldProps extends Pick<FieldsProps<Declared>, 'hint' | 'lang'> {
  name: string;
  value: unknown;
  look: Omit<Look, 'label' | 'hint'> & PageLook;
  language: Language;
}

/** Not a component of its own: a form has many fields, and each would be one more to draw. */
function oneField({ name, value, look, hint: hintOf, lang, language }: OneFieldProps) {
  const typed = typeof value === 'string' ? value : '';
  if (!look.label) return typeof value === 'string' ? <HiddenField name={name} value={typed} /> : null;
  const label = inWords(look.label, language);
  const told = look.hint && inWords(look.hint, language);
  const hint = hintOf ? hintOf(typed, told) : look.verbatim ? <span>{told}</span> : told;
  const options = (look.options ?? []).map((option) => ({
    value: option.value,
    label: inWords(option.label, language),
    hint: option.hint && sentenceIn(option.hint, language),
    disabled: option.disabled,
  }));
  const choices = { name, hint, options, legend: label, two: look.two };
  switch (look.as) {
    case 'tick':
      return <CheckField name={name} label={label} hint={hint} checked={typed === 'yes'} />;
    case 'area':
      return (
        <TextArea
          {...{ name, label, hint, lang, rows: look.rows, required: look.marked, value: typed }}
          maxLength={look.limited ? look.most : undefined}
        />
      );
    case 'select':
      return (
        <SelectField
          {...{ name, label, hint, options, short: look.short, required: look.marked, value: typed }}
          empty={look.empty === true ? true : look.empty && sentenceIn(look.empty, language)}
        />
      );
    case 'radio':
      return <Choices {...choices} kind="radio" required={look.marked} value={typed} />;
    case 'checkbox':
      return <Choices {...choices} kind="checkbox" value={value as string[]} />;
    default:
      return (
        <TextField
          {...{ name, label, hint, lang, type: look.type, short: look.short, inputMode: look.inputMode }}
          {...{ list: look.list, autocomplete: look.autocomplete, autofocus: look.autofocus, required: look.marked }}
          // a password never goes back to the page
          value={look.type === 'password' ? '' : typed}
          maxLength={look.limited ? look.most : undefined}
        />
      );
  }
}

const inWords = (words: Sentence | string, language: Language): string =>
  typeof words === 'string' ? words : sentenceIn(words, language);
