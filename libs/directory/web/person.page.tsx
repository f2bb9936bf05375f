import type { VNode } from 'preact';
import type { Visit } from '#platform';
import { Address, Chip, Facts, LinkButton, Section, Sheet } from '#ui';
import { catalogue } from '#ui/i18n';
import type { PersonDetail } from '../core/person.queries.js';
import { dayWords } from './day-words.js';
import { DirectoryFrame } from './directory-frame.js';

interface PersonPageProps {
  visit: Visit;
  person: PersonDetail;
  /** what later contexts know of them */
  parts: readonly VNode[];
}

export function PersonPage({ visit, person, parts }: PersonPageProps) {
  const t = texts.of(visit.language);
  const at = `/w/${visit.workspace.slug}/staff`;
  const edit = visit.actor.may('directory.edit') && (
    <LinkButton kind="quiet" icon="pencil" href={`${at}/people/${person.id}/edit`}>
      {t.edit}
    </LinkButton>
  );
  return (
    <DirectoryFrame
      visit={visit}
      tab="people"
      title={person.name}
      lead={person.kana && <span class="soft">{person.kana}</span>}
      actions={edit}
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
    email: 'メール',
    noEmail: '登録されていません',
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
    email: 'E-mail',
    noEmail: 'none',
    posts: 'Posts',
    noPosts: 'No posts.',
    office: 'Office',
    title: 'Post',
    state: 'State',
    now: 'today',
    until: (day: string) => `until ${day}`,
  },
});
