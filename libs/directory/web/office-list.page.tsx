import type { Visit } from '#platform';
import { Button, Form, HiddenField, Pager, SelectField, Sheet, TextField } from '#ui';
import { catalogue, type Language } from '#ui/i18n';
import { memberships, narrowsOffices, type OfficeSearch, queryOfOffices } from '../core/office-filter.js';
import type { OfficeChoices, OfficeRow } from '../core/office.queries.js';
import type { OfficeList } from '../core/offices.js';
import { dayWords } from './day-words.js';
import { DirectoryFrame } from './directory-frame.js';
import { ListActions } from './list-actions.js';
import { placed } from './list-place.js';

interface OfficeListPageProps extends OfficeList {
  visit: Visit;
  asked: OfficeSearch;
  choices: OfficeChoices;
}

export function OfficeListPage({ visit, asked, choices, page, total, offices }: OfficeListPageProps) {
  const t = texts.of(visit.language);
  const staff = `/w/${visit.workspace.slug}/staff`;
  const at = `${staff}/offices`;
  const edits = visit.actor.may('directory.edit');
  const narrowed = narrowsOffices(asked);
  const query = queryOfOffices(asked);
  const sortedBy = (sort: OfficeSearch['sort'], label: string) =>
    asked.sort === sort ? label : <a href={placed(at, queryOfOffices({ ...asked, sort }))}>{label}</a>;
  return (
    <DirectoryFrame
      visit={visit}
      tab="offices"
      lead={t.total(total)}
      actions={<ListActions visit={visit} at={at} query={query} add={t.add} />}
    >
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
        <SelectField name="tag" label={t.tags} value={asked.tag} empty={t.all} options={optionsOf(choices.tags)} />
        <SelectField
          name="member"
          label={t.member}
          value={asked.member}
          empty={t.all}
          options={memberships.map((value) => ({ value, label: t.memberships[value] }))}
        />
        {asked.sort !== 'kana' && <HiddenField name="sort" value={asked.sort} />}
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
                <a href={`${staff}/directory/imports`}>{t.import}</a>
              </p>
            )}
          </>
        }
        columns={[
          { key: 'name', label: sortedBy('kana', t.name), short: t.name, rowHead: true },
          { key: 'kind', label: sortedBy('kind', t.kind), short: t.kind },
          { key: 'district', label: sortedBy('district', t.district), short: t.district },
          { key: 'member', label: sortedBy('since', t.member), short: t.member },
          { key: 'reach', label: t.reach },
          { key: 'tags', label: t.tags },
          { key: 'people', label: t.people, num: true },
        ]}
        rows={offices.map((office) => ({ key: office.id, cells: cellsOf(office, at, visit.language) }))}
      />
      <Pager
        page={page.page}
        size={page.size}
        total={total}
        href={(next) => placed(at, { ...query, page: String(next) })}
      />
    </DirectoryFrame>
  );
}

function cellsOf(office: OfficeRow, at: string, language: Language) {
  const t = texts.of(language);
  const ways = [office.hasMail && t.ways.mail, office.hasPost && t.ways.post, office.phone && t.ways.phone];
  return {
    name: (
      <>
        <a href={`${at}/${office.id}`}>{office.name}</a>
        {office.kana && <small>{office.kana}</small>}
      </>
    ),
    kind: office.kind || '−',
    district: office.district || '−',
    member: office.memberUntil
      ? t.until(dayWords(office.memberUntil, language))
      : office.memberSince
        ? t.since(dayWords(office.memberSince, language))
        : '−',
    reach: ways.filter(Boolean).join(t.between) || '−',
    tags: office.tags.join(t.between) || '−',
    people: t.personCount(office.people),
  };
}

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
    member: '会員',
    memberships: { member: '会員である', not: '会員でない' },
    since: (day: string) => `${day}から`,
    until: (day: string) => `${day}まで`,
    reach: '連絡手段',
    ways: { mail: 'メール', post: '郵便', phone: '電話' },
    tags: 'タグ',
    between: '・',
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
    member: 'Member',
    memberships: { member: 'members', not: 'not members' },
    since: (day: string) => `since ${day}`,
    until: (day: string) => `until ${day}`,
    reach: 'Reached by',
    ways: { mail: 'mail', post: 'post', phone: 'phone' },
    tags: 'Tags',
    between: ', ',
    people: 'People',
    personCount: (people: number) => String(people),
  },
});
