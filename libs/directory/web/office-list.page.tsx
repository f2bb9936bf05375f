import type { Visit } from '#platform';
import { Button, Form, LinkButton, Pager, SelectField, Sheet, TextField } from '#ui';
import { catalogue } from '#ui/i18n';
import type { OfficeChoices, OfficeRow, OfficeSearch } from '../core/office.queries.js';
import type { OfficeList } from '../core/offices.js';
import { DirectoryFrame } from './directory-frame.js';

interface OfficeListPageProps extends OfficeList {
  visit: Visit;
  asked: OfficeSearch;
  choices: OfficeChoices;
}

export function OfficeListPage({ visit, asked, choices, page, total, offices }: OfficeListPageProps) {
  const t = texts.of(visit.language);
  const at = `/w/${visit.workspace.slug}/staff/offices`;
  const edits = visit.actor.may('directory.edit');
  const add = edits && (
    <LinkButton kind="quiet" icon="plus" href={`${at}/new`}>
      {t.add}
    </LinkButton>
  );
  const narrowed = Boolean(asked.text || asked.kind || asked.district);
  const query = (next: number) =>
    new URLSearchParams({ q: asked.text, kind: asked.kind, district: asked.district, page: String(next) });
  return (
    <DirectoryFrame visit={visit} tab="offices" lead={t.total(total)} actions={add}>
      <Form action={at} method="get" label={t.search}>
        <TextField name="q" label={t.q} type="search" value={asked.text} maxLength={200} autocomplete="off" />
        <SelectField name="kind" label={t.kind} value={asked.kind} empty={t.all} options={optionsOf(choices.kinds)} />
        <SelectField
          name="district"
          label={t.district}
          value={asked.district}
          empty={t.all}
          options={optionsOf(choices.districts)}
        />
        <Button kind="quiet" icon="search">
          {t.search}
        </Button>
        {narrowed && <a href={at}>{t.showAll}</a>}
      </Form>
      <Sheet
        folds
        dense
        caption={narrowed ? t.found(total) : undefined}
        empty={
          <>
            <p>{narrowed ? t.noneFound : t.none}</p>
            {!narrowed && edits && (
              <p>
                <a href={`/w/${visit.workspace.slug}/staff/directory/imports`}>{t.import}</a>
              </p>
            )}
          </>
        }
        columns={[
          { key: 'name', label: t.name, rowHead: true },
          { key: 'kind', label: t.kind },
          { key: 'district', label: t.district },
          { key: 'body', label: t.body },
          { key: 'people', label: t.people, num: true },
        ]}
        rows={offices.map((office) => ({ key: office.id, cells: cellsOf(office, at, t.personCount) }))}
      />
      <Pager page={page.page} size={page.size} total={total} href={(next) => `${at}?${query(next)}`} />
    </DirectoryFrame>
  );
}

const cellsOf = (office: OfficeRow, at: string, count: (people: number) => string) => ({
  name: (
    <>
      <a href={`${at}/${office.id}`}>{office.name}</a>
      {office.kana && <small>{office.kana}</small>}
    </>
  ),
  kind: office.kind || '−',
  district: office.district || '−',
  body: office.parentBody ?? '−',
  people: count(office.people),
});

const optionsOf = (values: readonly string[]) => values.map((value) => ({ value, label: value }));

const texts = catalogue({
  ja: {
    add: '事業所を追加する',
    total: (count: number) => `${count}か所`,
    search: '絞り込む',
    q: '名称・かな',
    all: 'すべて',
    showAll: 'すべて表示する',
    found: (count: number) => `${count}か所が当てはまります`,
    none: 'まだ事業所・機関がありません。追加するか、Excel や CSV のファイルから取り込んでください。',
    noneFound: '当てはまる事業所・機関がありません。名称の一部や、かなだけでも探せます。',
    import: 'ファイルから取り込む',
    name: '名称',
    kind: '種別',
    district: '地域',
    body: '法人',
    people: '人',
    personCount: (people: number) => `${people}人`,
  },
  en: {
    add: 'Add an office',
    total: (count: number) => (count === 1 ? 'one office' : `${count} offices`),
    search: 'Filter',
    q: 'Name or kana',
    all: 'All',
    showAll: 'Show all',
    found: (count: number) => (count === 1 ? 'one office fits' : `${count} offices fit`),
    none: 'There are no offices yet. Add one, or import a file from Excel or CSV.',
    noneFound: 'No office fits. Part of the name, or its reading, is enough.',
    import: 'Import a file',
    name: 'Name',
    kind: 'Kind',
    district: 'District',
    body: 'Parent body',
    people: 'People',
    personCount: (people: number) => String(people),
  },
});
