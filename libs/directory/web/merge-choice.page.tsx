import type { Visit } from '#platform';
import { Button, Form, LinkButton, Sheet, TextField } from '#ui';
import { catalogue } from '#ui/i18n';
import type { Kind } from '../core/merge/snapshot.js';
import { DirectoryFrame } from './directory-frame.js';

interface MergeChoicePageProps {
  visit: Visit;
  kind: Kind;
  id: string;
  name: string;
  /** what was looked for; null: nothing yet */
  text: string | null;
  others: readonly { id: string; name: string; about: string }[];
}

/** With which other one it is the same. */
export function MergeChoicePage({ visit, kind, id, name, text, others }: MergeChoicePageProps) {
  const t = texts.of(visit.language);
  const tab = kind === 'office' ? 'offices' : 'people';
  const at = `/w/${visit.workspace.slug}/staff/${tab}/${id}`;
  return (
    <DirectoryFrame visit={visit} tab={tab} title={t.title} lead={name}>
      <Form action={`${at}/merge/searches`} class="narrow">
        <TextField name="q" label={t.q[kind]} type="search" value={text ?? ''} maxLength={200} autocomplete="off" />
        <div class="row">
          <Button icon="search">{t.search}</Button>
          <LinkButton kind="quiet" href={at}>
            {t.back}
          </LinkButton>
        </div>
      </Form>
      {text !== null && (
        <Sheet
          folds
          empty={t.none}
          columns={[
            { key: 'name', label: t.name, rowHead: true },
            { key: 'about', label: t.about },
            { key: 'choose', label: t.choose, unseen: true },
          ]}
          rows={others.map((other) => ({
            key: other.id,
            cells: {
              name: other.name,
              about: other.about || '−',
              choose: (
                <LinkButton kind="quiet" href={`${at}/merge?with=${other.id}`} label={t.chooseIt(other.name)}>
                  {t.choose}
                </LinkButton>
              ),
            },
          }))}
        />
      )}
    </DirectoryFrame>
  );
}

const texts = catalogue({
  ja: {
    title: '同じものを1つにする',
    q: { office: '1つにする、もう一方の事業所・機関', person: '1つにする、もう一方の人' },
    search: '探す',
    back: '戻る',
    none: '当てはまるものがありません。名前の一部や、かなだけでも探せます。',
    name: '名前',
    about: '手がかり',
    choose: '見比べる',
    chooseIt: (name: string) => `${name}と見比べる`,
  },
  en: {
    title: 'Merge two that are the same',
    q: { office: 'The other office', person: 'The other person' },
    search: 'Search',
    back: 'Back',
    none: 'Nothing fits. Part of the name, or its reading, is enough.',
    name: 'Name',
    about: 'About',
    choose: 'Compare',
    chooseIt: (name: string) => `Compare with ${name}`,
  },
});
