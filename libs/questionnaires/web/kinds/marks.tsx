import { Choices, useReading } from '#ui';
import type { Language } from '#ui/i18n';
import { type ChoiceDefinition, wordingIn } from '../../core/definition.js';
import { Phrased } from '../phrases.js';
import type { ControlProps } from './kind-view.js';

interface MarksProps extends ControlProps {
  mark: 'radio' | 'checkbox';
  two?: boolean;
}

/** Options below each other, each with its mark. */
export function Marks({ item, value, around, mark, ...field }: MarksProps) {
  const { language } = useReading();
  return (
    <Choices
      {...field}
      kind={mark}
      value={marked(value)}
      options={(item.choices ?? []).map((choice) => optionOf(choice, language, around))}
    />
  );
}

/** Codes as a form holds them. */
export const marked = (value: unknown): string[] => (Array.isArray(value) ? value : [value]).map(String);

export function optionOf({ code, texts }: ChoiceDefinition, language: Language, around: Language) {
  const own = wordingIn(texts, language);
  return {
    value: String(code),
    label: (
      <span lang={foreign(own.language, around)}>
        <Phrased>{own.wording.label}</Phrased>
      </span>
    ),
  };
}

/** What `lang` says where the wording is not in the language around it. */
export const foreign = (own: Language, around: Language): 'ja' | 'en' | undefined => {
  if ((own === 'en') === (around === 'en')) return undefined;
  return own === 'en' ? 'en' : 'ja';
};
