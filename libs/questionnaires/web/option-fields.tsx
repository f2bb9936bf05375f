import { useTexts } from '#ui';
import { Fields, type TypedOf } from '#ui/forms';
import type { Options } from '../core/kinds/kind.js';
import { deskTexts } from './desk.texts.js';
import { ChoiceForm } from './questionnaire.form.js';
import { RowButtons } from './row-buttons.js';

interface OptionFieldsProps {
  choice: TypedOf<typeof ChoiceForm>;
  /** what options of this kind of item carry */
  carries: Options;
  /** place of its item */
  item: number;
  place: number;
  last: number;
  base: string;
}

/** One option of an item as staff write it. */
export function OptionFields({ choice, carries, item, place, last, base }: OptionFieldsProps) {
  const t = useTexts(deskTexts);
  const at = `items.${item}.choices.${place}`;
  const name = carries.scored ? t.point(place + 1) : t.option(place + 1);
  const drawn = { of: ChoiceForm, typed: choice, at };
  const anchor = `item-${item}`;
  return (
    <li class={carries.scored ? 'scored' : undefined}>
      <Fields {...drawn} names={['identity', 'label']} looks={{ label: { label: { ja: name, en: name } } }} />
      {carries.scored ? <Fields {...drawn} names={['score']} /> : <span />}
      <RowButtons
        what={name}
        row={`${item}.${place}`}
        first={place === 0}
        last={place === last}
        base={base}
        anchors={[anchor, anchor]}
      />
      {carries.exclusive && (
        <div class="wide">
          <Fields {...drawn} names={['exclusive']} />
        </div>
      )}
      <details>
        <summary>{t.optionWording}</summary>
        <Fields {...drawn} names={['easy']} />
        <Fields {...drawn} names={['en']} lang="en" />
      </details>
    </li>
  );
}
