import type { Visit } from '#platform';
import { Address, LinkButton, Pager, RowFilter, Sheet } from '#ui';
import { catalogue } from '#ui/i18n';
import type { PersonBrief } from '../core/people-by-ids.js';
import type { PersonList } from '../core/people.js';
import { DirectoryFrame } from './directory-frame.js';

interface PersonListPageProps extends PersonList {
  visit: Visit;
  /** what was looked for, and the id it is stored under */
  search: { id: string; text: string } | null;
}

export function PersonListPage({ visit, search, page, total, people }: PersonListPageProps) {
  const t = texts.of(visit.language);
  const staff = `/w/${visit.workspace.slug}/staff`;
  const at = `${staff}/people`;
  const edits = visit.actor.may('directory.edit');
  const add = edits && (
    <LinkButton kind="quiet" icon="plus" href={`${at}/new`}>
      {t.add}
    </LinkButton>
  );
  return (
    <DirectoryFrame visit={visit} tab="people" lead={t.total(total)} actions={add}>
      <RowFilter table="people" label={t.q} action={`${at}/searches`} method="post" value={search?.text ?? ''} />
      {search && (
        <p>
          <a href={at}>{t.showAll}</a>
        </p>
      )}
      <Sheet
        id="people"
        folds
        dense
        caption={search ? t.found(total) : undefined}
        empty={search ? t.noneFound : t.none}
        columns={[
          { key: 'name', label: t.name, rowHead: true },
          { key: 'offices', label: t.offices },
          { key: 'emails', label: t.email },
        ]}
        rows={people.map((person) => ({ key: person.id, cells: cellsOf(person, staff) }))}
      />
      <Pager
        page={page.page}
        size={page.size}
        total={total}
        href={(next) => `${at}?${search ? `search=${search.id}&` : ''}page=${next}`}
      />
    </DirectoryFrame>
  );
}

const cellsOf = (person: PersonBrief, staff: string) => ({
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
});

const texts = catalogue({
  ja: {
    add: '人を追加する',
    total: (count: number) => `${count}人`,
    q: '氏名・かな',
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
    showAll: 'Show all',
    found: (count: number) => (count === 1 ? 'one person fits' : `${count} people fit`),
    none: 'There is nobody yet. Add people, or import a file. Those who apply for an event appear here, too.',
    noneFound: 'Nobody fits. Part of the name, or its reading, is enough.',
    name: 'Name',
    offices: 'Office',
    email: 'E-mail',
  },
});
