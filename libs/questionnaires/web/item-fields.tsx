import { Chip, HiddenField, SelectField, TextField, useReading, useTexts } from '#ui';
import { sentenceIn } from '#ui/i18n';
import { requirements } from '../core/definition.js';
import { type ItemKind, kindOf } from '../core/kinds/index.js';
import { deskTexts } from './desk.texts.js';
import { viewOf } from './kinds/index.js';
import type { ItemForm } from './questionnaire.form.js';
import { RowButtons } from './row-buttons.js';

interface ItemFieldsProps {
  item: ItemForm;
  place: number;
  /** place of the last item */
  last: number;
  /** of the page */
  base: string;
}

/** One item as staff write it. */
export function ItemFields({ item, place, last, base }: ItemFieldsProps) {
  const t = useTexts(deskTexts);
  const { language } = useReading();
  const at = `items.${place}`;
  const kind = item.kind as ItemKind;
  const { icon, OwnFields } = viewOf({ kind });
  return (
    <fieldset class="person item" id={`item-${place}`}>
      <legend>
        {t.item(place + 1)}{' '}
        <Chip tone="off" icon={icon}>
          {sentenceIn(kindOf({ kind }).name, language)}
        </Chip>
      </legend>
      <div>
        <TextField name={`${at}.label`} label={t.label} value={item.label} />
      </div>
      <HiddenField name={`${at}.identity`} value={item.identity} />
      <HiddenField name={`${at}.kind`} value={item.kind} />
      {OwnFields && <OwnFields item={item} place={place} base={base} />}
      <SelectField
        name={`${at}.requirement`}
        label={t.requirement}
        value={item.requirement}
        options={[...requirements].reverse().map((one) => ({ value: one, label: t.requirements[one] }))}
      />
      <details open={[item.hint, item.easyHint, item.enHint].some(Boolean)}>
        <summary>{t.wording}</summary>
        <p class="hint">{t.wordingHint}</p>
        <TextField name={`${at}.hint`} label={t.hint} value={item.hint} />
        <TextField name={`${at}.easyLabel`} label={t.easyLabel} value={item.easyLabel} />
        <TextField name={`${at}.easyHint`} label={t.easyHint} value={item.easyHint} />
        <TextField name={`${at}.enLabel`} label={t.enLabel} value={item.enLabel} lang="en" />
        <TextField name={`${at}.enHint`} label={t.enHint} value={item.enHint} lang="en" />
      </details>
      <RowButtons
        what={t.item(place + 1)}
        row={String(place)}
        first={place === 0}
        last={place === last}
        base={base}
        anchors={[`item-${place - 1}`, `item-${place + 1}`]}
      />
    </fieldset>
  );
}
