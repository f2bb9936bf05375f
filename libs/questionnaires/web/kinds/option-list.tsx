import { Button, useTexts } from '#ui';
import { Fields } from '#ui/forms';
import { type ItemKind, kindOf } from '../../core/kinds/index.js';
import { deskTexts } from '../desk.texts.js';
import { OptionFields } from '../option-fields.js';
import { ItemForm } from '../questionnaire.form.js';
import type { OwnFieldsProps } from './kind-view.js';

/** The options of an item as staff write them. */
export function OptionList({ item, place, base }: OwnFieldsProps) {
  const t = useTexts(deskTexts);
  const here = `${base}#item-${place}`;
  const { options = {} } = kindOf({ kind: item.kind as ItemKind });
  return (
    <>
      {item.choices.length > 0 && (
        <ol class="plain options" aria-label={t.options(place + 1)}>
          {item.choices.map((choice, number) => (
            <OptionFields
              key={choice.identity}
              choice={choice}
              carries={options}
              item={place}
              place={number}
              last={item.choices.length - 1}
              base={base}
            />
          ))}
        </ol>
      )}
      {!options.scored && <Fields of={ItemForm} typed={item} at={`items.${place}`} names={['lines']} />}
      <div class="row">
        <Button kind="quiet" icon="plus" name="row" value={`choice.${place}`} formAction={here}>
          {options.scored ? t.addPoint : t.addOption}
        </Button>
        {options.scored && (
          <Button kind="quiet" icon="plus" name="row" value={`unknown.${place}`} formAction={here}>
            {t.addUnknown}
          </Button>
        )}
      </div>
    </>
  );
}
