import type { Visit } from '#platform';
import { Button, Facts, Form, HiddenField, LinkButton, Notice, Pair, type Problem, Suggestions } from '#ui';
import { Fields, type TypedOf } from '#ui/forms';
import { catalogue, sentenceIn } from '#ui/i18n';
import type { OfficeChoices } from '../core/office.queries.js';
import { ChangeForm, officeFields } from './change.form.js';
import { dayWords } from './day-words.js';
import { DirectoryFrame } from './directory-frame.js';
import { placed } from './list-place.js';

export interface ChangedList {
  kind: 'offices' | 'people';
  /** the list, and what it is narrowed to */
  at: string;
  query: Record<string, string>;
  fields: readonly (typeof officeFields)[number][];
  total: number;
  /** the first of them */
  names: readonly { id: string; name: string }[];
}

interface ChangePageProps {
  visit: Visit;
  list: ChangedList;
  typed: TypedOf<typeof ChangeForm>;
  choices: OfficeChoices;
  problems: readonly Problem[];
  /** shows what would happen; else the form */
  preview: boolean;
}

/** まとめて直す: the form, and then what it would do to how many. */
export function ChangePage({ visit, list, typed, choices, problems, preview }: ChangePageProps) {
  const t = texts.of(visit.language);
  const action = placed(`${list.at}/changes`, list.query);
  const back = placed(list.at, list.query);
  const some = list.names.map(({ name }) => name).join(t.between);
  const more = list.total - list.names.length;
  return (
    <DirectoryFrame visit={visit} tab={list.kind} title={t.title} problems={problems}>
      <p class="lead">{t.about[list.kind](list.total)}</p>
      {some && (
        <p>
          {some}
          {more > 0 && t.more(more)}
        </p>
      )}
      {preview &&
        problems.map(({ sentence }) => (
          <Notice key={sentence} tone="bad">
            {sentence}
          </Notice>
        ))}
      {list.total === 0 ? (
        <LinkButton kind="quiet" href={back}>
          {t.back}
        </LinkButton>
      ) : preview ? (
        <Form action={action} class="narrow">
          <Facts items={list.fields.map((name) => typed[name] !== '' && factOf(name, typed[name], visit))} />
          {list.fields.map((name) => (
            <HiddenField key={name} name={name} value={typed[name]} />
          ))}
          <HiddenField name="sure" value={list.total} />
          <div class="row">
            <Button icon="check">{t.change[list.kind](list.total)}</Button>
            <LinkButton kind="quiet" href={action}>
              {t.again}
            </LinkButton>
          </div>
        </Form>
      ) : (
        <Form action={action} problems={problems} class="narrow">
          <p>{t.empty}</p>
          <Pair>
            <Fields of={ChangeForm} typed={typed} names={['addTag', 'removeTag']} />
          </Pair>
          {list.kind === 'offices' && <OfficeChange typed={typed} />}
          <div class="row">
            <Button icon="search">{t.look}</Button>
            <LinkButton kind="quiet" href={back}>
              {t.back}
            </LinkButton>
          </div>
          <p class="small soft">{t.nothingYet}</p>
        </Form>
      )}
      <Suggestions id="tags" values={choices.tags} />
      <Suggestions id="kinds" values={choices.kinds} />
      <Suggestions id="districts" values={choices.districts} />
    </DirectoryFrame>
  );
}

const OfficeChange = ({ typed }: { typed: TypedOf<typeof ChangeForm> }) => (
  <>
    <Pair>
      <Fields of={ChangeForm} typed={typed} names={['kind', 'district']} />
    </Pair>
    <Pair>
      <Fields of={ChangeForm} typed={typed} names={['memberSince', 'memberUntil']} />
    </Pair>
  </>
);

const factOf = (name: (typeof officeFields)[number], typed: string, { language }: Visit) => ({
  term: sentenceIn(ChangeForm.fields[name].look.label!, language),
  children: name === 'memberSince' || name === 'memberUntil' ? dayWords(typed, language) : typed,
});

const texts = catalogue({
  ja: {
    title: 'まとめて直す',
    about: {
      offices: (count: number) => `一覧で絞り込んだ ${count}か所が対象です。`,
      people: (count: number) => `一覧で絞り込んだ ${count}人が対象です。`,
    },
    more: (count: number) => `　ほか${count}件`,
    between: '、',
    empty: '変えるところだけ入れます。空のところは、そのままです。',
    look: '内容を確かめる',
    nothingYet: 'この段階では、名簿は何も変わりません。',
    change: { offices: (count: number) => `${count}か所を直す`, people: (count: number) => `${count}人を直す` },
    again: '入れ直す',
    back: '一覧へ戻る',
  },
  en: {
    title: 'Edit in bulk',
    about: {
      offices: (count: number) => (count === 1 ? 'This is about the one office of the list.' : `This is about the ${count} offices of the list.`), // prettier-ignore
      people: (count: number) => (count === 1 ? 'This is about the one person of the list.' : `This is about the ${count} people of the list.`), // prettier-ignore
    },
    more: (count: number) => ` and ${count} more`,
    between: ', ',
    empty: 'Fill in what changes. What is empty stays as it is.',
    look: 'Look at it',
    nothingYet: 'Nothing in the directory changes at this step.',
    change: { offices: (count: number) => `Change ${count}`, people: (count: number) => `Change ${count}` },
    again: 'Fill it in again',
    back: 'Back to the list',
  },
});
