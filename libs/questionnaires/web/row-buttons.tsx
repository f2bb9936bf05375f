import { Button, useTexts } from '#ui';
import { deskTexts } from './desk.texts.js';

interface RowButtonsProps {
  /** what the row is called, for those who do not see it */
  what: string;
  /** `2`, `2.0` */
  row: string;
  first: boolean;
  last: boolean;
  base: string;
  /** where the page stands after moving up, and down */
  anchors: readonly [string, string];
}

/** Moves or removes a row by posting the form. */
export function RowButtons({ what, row, first, last, base, anchors: [above, below] }: RowButtonsProps) {
  const t = useTexts(deskTexts);
  const button = (deed: 'up' | 'down' | 'remove', anchor: string) => (
    <Button
      kind="text"
      name="row"
      value={`${deed}.${row}`}
      formAction={`${base}#${anchor}`}
      label={t.of(what, t[deed])}
    >
      {t[deed]}
    </Button>
  );
  return (
    <div class="row">
      {!first && button('up', above)}
      {!last && button('down', below)}
      {button('remove', first ? 'items' : above)}
    </div>
  );
}
