import type { Visit } from '#platform';
import { LinkButton } from '#ui';
import { catalogue } from '#ui/i18n';
import { placed } from './list-place.js';

interface ListActionsProps {
  visit: Visit;
  /** the list */
  at: string;
  /** what it is narrowed to: files and changes are about the same rows */
  query: Record<string, string>;
  add: string;
}

/** What can be done with a list of the directory as it is shown. */
export function ListActions({ visit, at, query, add }: ListActionsProps) {
  const t = texts.of(visit.language);
  const edits = visit.actor.may('directory.edit');
  return (
    <>
      {edits && (
        <LinkButton kind="quiet" icon="plus" href={`${at}/new`}>
          {add}
        </LinkButton>
      )}
      {edits && (
        <LinkButton kind="quiet" icon="pencil" href={placed(`${at}/changes`, query)}>
          {t.change}
        </LinkButton>
      )}
      <LinkButton kind="quiet" icon="download" href={placed(`${at}/list.xlsx`, query)} download>
        {t.xlsx}
      </LinkButton>
      <LinkButton kind="quiet" icon="download" href={placed(`${at}/list.csv`, query)} download>
        {t.csv}
      </LinkButton>
    </>
  );
}

const texts = catalogue({
  ja: { change: 'まとめて直す', xlsx: 'Excel', csv: 'CSV' },
  en: { change: 'Edit in bulk', xlsx: 'Excel', csv: 'CSV' },
});
