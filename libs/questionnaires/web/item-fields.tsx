import { Chip, useReading, useTexts } from '#ui';
import { Fields, type TypedOf } from '#ui/forms';
import { sentenceIn } from '#ui/i18n';
import { type ItemKind, kindOf } from '../core/kinds/index.js';
import { deskTexts } from './desk.texts.js';
import { viewOf } from './kinds/index.js';
import { ItemForm } from './questionnaire.form.js';
import { RowButtons } from './row-buttons.js';

interface ItemFieldsProps {
  item: TypedOf<typeof ItemForm>;
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
  const drawn = { of: ItemForm, typed: item, at: `items.${place}` };
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
        <Fields {...drawn} names={['label']} />
      </div>
      <Fields {...drawn} names={['identity', 'kind']} />
      {OwnFields && <OwnFields item={item} place={place} base={base} />}
      <Fields {...drawn} names={['requirement']} />
      <details open={[item.hint, item.easyHint, item.enHint].some(Boolean)}>
        <summary>{t.wording}</summary>
        <p class="hint">{t.wordingHint}</p>
        <Fields {...drawn} names={['hint', 'easyLabel', 'easyHint']} />
        <Fields {...drawn} names={['enLabel', 'enHint']} lang="en" />
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
