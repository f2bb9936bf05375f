import type { VNode } from 'preact';
import type { Visit } from '#platform';
import { Address, Chip, Facts, LinkButton, Section, Sheet } from '#ui';
import { catalogue } from '#ui/i18n';
import type { PersonDetail } from '../core/person.queries.js';
import { dayWords } from './day-words.js';
import { DirectoryFrame } from './directory-frame.js';
import { TagLinks } from './tag-links.js';

interface PersonPageProps {
  visit: Visit;
  person: PersonDetail;
  /** what later contexts know of them */
  parts: readonly VNode[];
}

export function PersonPage({ visit, person, parts }: PersonPageProps) {
  const t = texts.of(visit.language);
  const at = `/w/${visit.workspace.slug}/staff`;
  const own = `${at}/people/${person.id}`;
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
      tab="people"
      title={person.name}
      lead={person.kana && <span class="soft">{person.kana}</span>}
      actions={actions}
    >
      <Facts
        items={[
          {
            term: t.email,
            children: person.emails.length
              ? person.emails.map((email) => (
                  <div key={email}>
                    <Address>{email}</Address>
                  </div>
                ))
              : t.noEmail,
          },
          { term: t.tags, children: <TagLinks tags={person.tags} list={`${at}/people`} /> },
        ]}
      />
      <Section title={t.posts}>
        <Sheet
          folds
          empty={t.noPosts}
          columns={[
            { key: 'office', label: t.office, rowHead: true },
            { key: 'title', label: t.title },
            { key: 'state', label: t.state },
          ]}
          rows={person.posts.map((post, place) => ({
            key: String(place),
            cells: {
              office: <a href={`${at}/offices/${post.officeId}`}>{post.office}</a>,
              title: post.title || '−',
              state: post.until ? (
                <Chip tone="off">{t.until(dayWords(post.until, visit.language))}</Chip>
              ) : (
                <Chip tone="ok">{t.now}</Chip>
              ),
            },
          }))}
        />
      </Section>
      {parts}
    </DirectoryFrame>
  );
}

const texts = catalogue({
  ja: {
    edit: '直す',
    merge: '1つにする',
    delete: '消す',
    email: 'メール',
    noEmail: '登録されていません',
    tags: 'タグ',
    posts: '所属',
    noPosts: '所属はありません。',
    office: '事業所・機関',
    title: '役職',
    state: '状態',
    now: '現在',
    until: (day: string) => `${day}まで`,
  },
  en: {
    edit: 'Edit',
    merge: 'Merge',
    delete: 'Delete',
    email: 'E-mail',
    noEmail: 'none',
    tags: 'Tags',
    posts: 'Posts',
    noPosts: 'No posts.',
    office: 'Office',
    title: 'Post',
    state: 'State',
    now: 'today',
    until: (day: string) => `until ${day}`,
  },
});
