import { CheckField, HiddenField, TextField, useTexts } from '#ui';
import type { Options } from '../core/kinds/kind.js';
import { deskTexts } from './desk.texts.js';
import type { ChoiceForm } from './questionnaire.form.js';
import { RowButtons } from './row-buttons.js';

interface OptionFieldsProps {
  choice: ChoiceForm;
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
  const anchor = `item-${item}`;
  return (
    <li class={carries.scored ? 'scored' : undefined}>
      <HiddenField name={`${at}.identity`} value={choice.identity} />
      <TextField name={`${at}.label`} label={name} value={choice.label} />
      {carries.scored ? (
        <TextField name={`${at}.score`} label={t.score} value={choice.score} inputMode="decimal" short />
      ) : (
        <span />
      )}
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
          <CheckField name={`${at}.exclusive`} label={t.exclusive} checked={choice.exclusive === 'yes'} />
        </div>
      )}
      <details>
        <summary>{t.optionWording}</summary>
        <TextField name={`${at}.easy`} label={t.easy} value={choice.easy} />
        <TextField name={`${at}.en`} label={t.en} value={choice.en} lang="en" />
      </details>
    </li>
  );
}
