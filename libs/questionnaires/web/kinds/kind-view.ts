import type { ComponentChildren, FunctionComponent } from 'preact';
import type { IconName } from '#ui';
import type { TypedOf } from '#ui/forms';
import type { Language, Sentence } from '#ui/i18n';
import type { ItemDefinition } from '../../core/definition.js';
import type { ItemForm } from '../questionnaire.form.js';

/** What the control of an item is given; all but `item`, `value` and `around` goes on to the field of the kit. */
export interface ControlProps {
  item: ItemDefinition;
  /** as typed */
  value: unknown;
  /** language of the question's own wording */
  around: Language;
  name: string;
  /** number and wording */
  legend: ComponentChildren;
  hint: ComponentChildren;
  required?: true;
}

/** What a kind's own fields in the editor are given. */
export interface OwnFieldsProps {
  item: TypedOf<typeof ItemForm>;
  /** of the item */
  place: number;
  /** address of the page */
  base: string;
}

/** How one kind of item is drawn. */
export interface KindView {
  icon: IconName;
  /** said small behind the question: いくつでも */
  aside?: Sentence;
  /** where a participant answers */
  Control: FunctionComponent<ControlProps>;
  /** what staff set for it beside its wording */
  OwnFields?: FunctionComponent<OwnFieldsProps>;
  /** of what staff set, the words that readers of やさしい日本語 are shown */
  shownEasy?: (settings: TypedOf<typeof ItemForm>['settings']) => readonly string[];
}
