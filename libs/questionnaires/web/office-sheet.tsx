import { Sheet, useTexts } from '#ui';
import type { OfficeCount } from '../core/response-list.queries.js';
import { deskTexts } from './desk.texts.js';

/** How many of each office were asked and answered: all that staff may know of who is missing. */
export function OfficeSheet({ offices }: { offices: readonly OfficeCount[] }) {
  const t = useTexts(deskTexts);
  return (
    <Sheet
      columns={[
        { key: 'office', label: t.office, rowHead: true },
        { key: 'asked', label: t.asked, num: true },
        { key: 'answered', label: t.answers, num: true },
      ]}
      rows={offices.map(({ officeName, asked, answered }) => ({
        key: officeName,
        cells: { office: officeName || t.otherOffice, asked: t.people(asked), answered: t.people(answered) },
      }))}
      empty={t.emptyList}
    />
  );
}
