import type { Visit } from '#platform';
import { Address, Button, Form, HiddenField, Pager, RowFilter, SelectField, Sheet } from '#ui';
import { catalogue } from '#ui/i18n';
import type { OfficeChoices } from '../core/office.queries.js';
import { type PeopleSearch, queryOfPeople } from '../core/people-filter.js';
import type { PersonRow } from '../core/person.queries.js';
import type { PersonList } from '../core/people.js';
import { DirectoryFrame } from './directory-frame.js';
import { ListActions } from './list-actions.js';
import { placed } from './list-place.js';

interface PersonListPageProps extends PersonList {
  visit: Visit;
  asked: PeopleSearch;
  /** the id under which the name that was looked for is stored; '' where there is none */
  searchId: string;
  choices: OfficeChoices;
}

export function PersonListPage({ visit, asked, searchId, choices, page, total, people }: PersonListPageProps) {
  const t = texts.of(visit.language);
  const staff = `/w/${visit.workspace.slug}/staff`;
  const at = `${staff}/people`;
  const query = { ...(searchId && { search: searchId }), ...queryOfPeople(asked) };
  const narrowed = Object.keys(query).length > 0;
  return (
    <DirectoryFrame
      visit={visit}
      tab="people"
      lead={t.total(total)}
      actions={<ListActions visit={visit} at={at} query={query} add={t.add} />}
    >
      <div class="row">
        <RowFilter table="people" label={t.q} action={`${at}/searches`} method="post" value={asked.text} />
        <Form action={at} method="get" label={t.narrow}>
          {searchId && <HiddenField name="search" value={searchId} />}
          <SelectField name="kind" label={t.kind} value={asked.kind} empty={t.all} options={optionsOf(choices.kinds)} />
          <SelectField
            name="district"
            label={t.district}
            value={asked.district}
            empty={t.all}
            options={optionsOf(choices.districts)}
          />
          <SelectField name="tag" label={t.tags} value={asked.tag} empty={t.all} options={optionsOf(choices.tags)} />
          <Button kind="quiet" icon="search">
            {t.narrow}
          </Button>
          {narrowed && <a href={at}>{t.showAll}</a>}
        </Form>
      </div>
      <Sheet
        id="people"
        folds
        dense
        caption={narrowed ? t.found(total) : undefined}
        empty={narrowed ? t.noneFound : t.none}
        columns={[
          { key: 'name', label: t.name, rowHead: true },
          { key: 'offices', label: t.offices },
          { key: 'emails', label: t.email },
          { key: 'tags', label: t.tags },
        ]}
        rows={people.map((person) => ({ key: person.id, cells: cellsOf(person, staff, t.between) }))}
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

const cellsOf = (person: PersonRow, staff: string, between: string) => ({
  name: (
    <>
      <a href={`${staff}/people/${person.id}`}>{person.name}</a>
      {person.kana && <small>{person.kana}</small>}
    </>
  ),
  offices: person.offices.length
    ? person.offices.map(({ id, name, title }) => (
        <div key={id}>
          <a href={`${staff}/offices/${id}`}>{name}</a>
          {title && <span class="small soft"> {title}</span>}
        </div>
      ))
    : '−',
  emails: person.emails.length
    ? person.emails.map((email) => (
        <div key={email}>
          <Address>{email}</Address>
        </div>
      ))
    : '−',
  tags: person.tags.join(between) || '−',
});

const optionsOf = (values: readonly string[]) => values.map((value) => ({ value, label: value }));

const texts = catalogue({
  ja: {
    add: '人を追加する',
    total: (count: number) => `${count}人`,
    q: '氏名・かな',
    narrow: '絞り込む',
    all: 'すべて',
    kind: '種別',
    district: '地域',
    tags: 'タグ',
    between: '・',
    showAll: 'すべて表示する',
    found: (count: number) => `${count}人が当てはまります`,
    none: 'まだ人がいません。追加するか、ファイルから取り込んでください。催しに申し込んだ人も、ここに入ります。',
    noneFound: '当てはまる人がいません。氏名の一部や、かなだけでも探せます。',
    name: '氏名',
    offices: '所属',
    email: 'メール',
  },
  en: {
    add: 'Add a person',
    total: (count: number) => (count === 1 ? 'one person' : `${count} people`),
    q: 'Name or kana',
    narrow: 'Filter',
    all: 'All',
    kind: 'Kind',
    district: 'District',
    tags: 'Tags',
    between: ', ',
    showAll: 'Show all',
    found: (count: number) => (count === 1 ? 'one person fits' : `${count} people fit`),
    none: 'There is nobody yet. Add people, or import a file. Those who apply for an event appear here, too.',
    noneFound: 'Nobody fits. Part of the name, or its reading, is enough.',
    name: 'Name',
    offices: 'Office',
    email: 'E-mail',
  },
});
