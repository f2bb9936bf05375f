import { Button, TextArea, useTexts } from '#ui';
import { type ItemKind, kindOf } from '../../core/kinds/index.js';
import { deskTexts } from '../desk.texts.js';
import { OptionFields } from '../option-fields.js';
import type { OwnFieldsProps } from './kind-view.js';

/** The options of an item as staff write them. */
export function OptionList({ item, place, base }: OwnFieldsProps) {
  const t = useTexts(deskTexts);
  const at = `items.${place}`;
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
      {!options.scored && (
        <TextArea name={`${at}.lines`} label={t.lines} hint={t.linesHint} value={item.lines} rows={3} />
      )}
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
