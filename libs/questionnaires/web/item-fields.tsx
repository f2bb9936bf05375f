import { Button, Chip, HiddenField, SelectField, TextArea, TextField, useTexts } from '#ui';
import { type ItemKind, requirements } from '../core/definition.js';
import { deskTexts } from './desk.texts.js';
import { OptionFields } from './option-fields.js';
import type { ItemForm } from './questionnaire.form.js';
import { questionnaireWords } from './questionnaire-words.js';
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
  const [t, words] = [useTexts(deskTexts), useTexts(questionnaireWords)];
  const at = `items.${place}`;
  const kind = item.kind as ItemKind;
  const here = `${base}#item-${place}`;
  return (
    <fieldset class="person item" id={`item-${place}`}>
      <legend>
        {t.item(place + 1)}{' '}
        <Chip tone="off" icon={kind === 'TEXT' ? 'pencil' : 'check'}>
          {words.kind[kind]}
        </Chip>
      </legend>
      <div>
        <TextField name={`${at}.label`} label={t.label} value={item.label} />
      </div>
      <HiddenField name={`${at}.identity`} value={item.identity} />
      <HiddenField name={`${at}.kind`} value={item.kind} />
      {kind !== 'TEXT' && (
        <>
          {item.choices.length > 0 && (
            <ol class="plain options" aria-label={t.options(place + 1)}>
              {item.choices.map((choice, number) => (
                <OptionFields
                  key={choice.identity}
                  choice={choice}
                  kind={kind}
                  item={place}
                  place={number}
                  last={item.choices.length - 1}
                  base={base}
                />
              ))}
            </ol>
          )}
          {kind !== 'SCALE' && (
            <TextArea name={`${at}.lines`} label={t.lines} hint={t.linesHint} value={item.lines} rows={3} />
          )}
          <div class="row">
            <Button kind="quiet" icon="plus" name="row" value={`choice.${place}`} formAction={here}>
              {kind === 'SCALE' ? t.addPoint : t.addOption}
            </Button>
            {kind === 'SCALE' && (
              <Button kind="quiet" icon="plus" name="row" value={`unknown.${place}`} formAction={here}>
                {t.addUnknown}
              </Button>
            )}
          </div>
        </>
      )}
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
