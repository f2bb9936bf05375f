import type { Visit } from '#platform';
import { Button, Form, Section, Sheet, StaffPage, TextField } from '#ui';
import { catalogue, sentenceIn } from '#ui/i18n';
import type { FoundHits } from '../core/find/finders.js';

interface FindPageProps {
  visit: Visit;
  text: string;
  found: readonly FoundHits[];
}

/** People, offices, events: whatever of them the reader may see. */
export function FindPage({ visit, text, found }: FindPageProps) {
  const t = texts.of(visit.language);
  const staff = `/w/${visit.workspace.slug}/staff`;
  const some = found.filter(({ hits }) => hits.length > 0);
  return (
    <StaffPage visit={visit} title={t.title} lead={text && t.of(text)}>
      <Form action={`${staff}/finds`} class="narrow">
        <TextField name="q" label={t.q} type="search" value={text} maxLength={200} autocomplete="off" />
        <Button icon="search">{t.search}</Button>
      </Form>
      {text && some.length === 0 && <p>{t.none}</p>}
      {some.map(({ key, title, hits, more }) => (
        <Section key={key} title={sentenceIn(title, visit.language)}>
          <Sheet
            folds
            dense
            empty=""
            columns={[
              { key: 'name', label: t.name, rowHead: true },
              { key: 'about', label: t.about },
            ]}
            rows={hits.map(({ id, name, about, path }) => ({
              key: id,
              cells: { name: <a href={`${staff}/${path}`}>{name}</a>, about: about || '−' },
            }))}
          />
          {more && <p class="soft">{t.more(hits.length)}</p>}
        </Section>
      ))}
    </StaffPage>
  );
}

const texts = catalogue({
  ja: {
    title: '探す',
    of: (text: string) => `「${text}」`,
    q: '氏名・かな・事業所・催し',
    search: '探す',
    none: '当てはまるものがありません。名前の一部や、かなだけでも探せます。',
    name: '名前',
    about: '手がかり',
    more: (count: number) => `はじめの${count}件です。もう少し長く入れて探してください。`,
  },
  en: {
    title: 'Search',
    of: (text: string) => `“${text}”`,
    q: 'Name, kana, office or event',
    search: 'Search',
    none: 'Nothing fits. Part of a name, or its reading, is enough.',
    name: 'Name',
    about: 'About',
    more: (count: number) => `The first ${count}. Please type a little more.`,
  },
});
