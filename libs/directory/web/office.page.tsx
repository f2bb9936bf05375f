import type { VNode } from 'preact';
import type { Visit } from '#platform';
import { Address, Beside, Chip, Facts, LinkButton, Panel, Section, Sheet } from '#ui';
import { catalogue } from '#ui/i18n';
import type { OfficeDetail } from '../core/office.queries.js';
import { dayWords } from './day-words.js';
import { DirectoryFrame } from './directory-frame.js';
import { TagLinks } from './tag-links.js';

interface OfficePageProps {
  visit: Visit;
  office: OfficeDetail;
  /** what later contexts know of it */
  parts: readonly VNode[];
}

/** One office with the people who hold a post there. */
export function OfficePage({ visit, office, parts }: OfficePageProps) {
  const t = texts.of(visit.language);
  const at = `/w/${visit.workspace.slug}/staff`;
  const own = `${at}/offices/${office.id}`;
  const actions = visit.actor.may('directory.edit') && (
    <>
      <LinkButton kind="quiet" icon="pencil" href={`${own}/edit`}>
        {t.edit}
      </LinkButton>
      <LinkButton kind="quiet" href={`${own}/merge`}>
        {t.merge}
      </LinkButton>
      <LinkButton kind="quiet" href={`${own}/deletion`}>
        {t.delete}
      </LinkButton>
    </>
  );
  return (
    <DirectoryFrame
      visit={visit}
      tab="offices"
      title={office.name}
      lead={office.kana && <span class="soft">{office.kana}</span>}
      actions={actions}
    >
      <Beside label={t.contact} aside={<Contact office={office} language={visit.language} />}>
        <Facts
          items={[
            { term: t.kind, children: office.kind || '−' },
            { term: t.district, children: office.district || '−' },
            { term: t.body, children: office.parentBody ?? '−' },
            { term: t.tags, children: <TagLinks tags={office.tags} list={`${at}/offices`} /> },
            { term: t.member, children: <Membership office={office} visit={visit} /> },
          ]}
        />
        <Section title={t.people(office.people.length)}>
          <Sheet
            folds
            empty={t.nobody}
            columns={[
              { key: 'name', label: t.name, rowHead: true },
              { key: 'title', label: t.title },
            ]}
            rows={office.people.map((person) => ({
              key: person.id,
              cells: {
                name: (
                  <>
                    <a href={`${at}/people/${person.id}`}>{person.name}</a>
                    {person.kana && <small>{person.kana}</small>}
                  </>
                ),
                title: person.title || '−',
              },
            }))}
          />
        </Section>
        {parts}
      </Beside>
    </DirectoryFrame>
  );
}

function Membership({ office: { memberSince, memberUntil }, visit }: { office: OfficeDetail; visit: Visit }) {
  const t = texts.of(visit.language);
  const day = (text: string) => dayWords(text, visit.language);
  if (!memberSince && !memberUntil) return <>−</>;
  const span = `${memberSince ? day(memberSince) : ''}〜${memberUntil ? day(memberUntil) : ''}`;
  return (
    <>
      {span} {memberUntil ? <Chip tone="off">{t.left}</Chip> : <Chip tone="ok">{t.isMember}</Chip>}
    </>
  );
}

function Contact({ office, language }: { office: OfficeDetail; language: Visit['language'] }) {
  const t = texts.of(language);
  return (
    <Panel>
      <h2>{t.contact}</h2>
      <Facts
        items={[
          {
            term: t.postal,
            children: office.postalAddress?.split('\n').map((line, place) => <div key={place}>{line}</div>) ?? '−',
          },
          { term: t.phone, children: office.phone ?? '−' },
          { term: t.fax, children: office.fax ?? '−' },
          {
            term: t.email,
            children: office.emails.length
              ? office.emails.map((email) => (
                  <div key={email}>
                    <Address>{email}</Address>
                  </div>
                ))
              : '−',
          },
        ]}
      />
    </Panel>
  );
}

const texts = catalogue({
  ja: {
    edit: '直す',
    merge: '1つにする',
    delete: '消す',
    kind: '種別',
    district: '地域',
    body: '法人',
    tags: 'タグ',
    member: '会員',
    isMember: '会員',
    left: '退会',
    contact: '連絡先',
    postal: '住所',
    phone: '電話',
    fax: 'FAX',
    email: 'メール',
    people: (count: number) => `この事業所の人 ${count}人`,
    nobody: 'この事業所の人は、まだ名簿にいません。人のページで所属を入れると、ここに出ます。',
    name: '氏名',
    title: '役職',
  },
  en: {
    edit: 'Edit',
    merge: 'Merge',
    delete: 'Delete',
    kind: 'Kind',
    district: 'District',
    body: 'Parent body',
    tags: 'Tags',
    member: 'Member',
    isMember: 'member',
    left: 'left',
    contact: 'Contact',
    postal: 'Address',
    phone: 'Phone',
    fax: 'Fax',
    email: 'E-mail',
    people: (count: number) => `People of this office: ${count}`,
    nobody: 'Nobody of this office is in the directory yet. Give a person a post here, and they appear.',
    name: 'Name',
    title: 'Post',
  },
});
