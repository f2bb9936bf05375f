import { type Problem, Button, Form, FormPart, LinkButton, Notice, Pair, Suggestions } from '#ui';
import { Fields, type TypedOf } from '#ui/forms';
import type { Visit } from '#platform';
import { catalogue } from '#ui/i18n';
import { DirectoryFrame } from './directory-frame.js';
import { EmailLines } from './email-lines.js';
import { PersonForm, PostLine } from './person.form.js';

interface PersonFormPageProps {
  visit: Visit;
  /** of the person who is edited; none: a new one */
  id?: string;
  form: TypedOf<typeof PersonForm>;
  officeNames: readonly string[];
  /** in use */
  tags: readonly string[];
  problems?: readonly Problem[];
}

export function PersonFormPage({ visit, id, form, officeNames, tags, problems = [] }: PersonFormPageProps) {
  const t = texts.of(visit.language);
  const staff = `/w/${visit.workspace.slug}/staff`;
  const list = `${staff}/people`;
  const officeUnknown = problems.some(({ field }) => /^posts\.\d+\.office$/.test(field));
  return (
    <DirectoryFrame visit={visit} tab="people" title={id ? t.edit : t.add} problems={problems}>
      <Form action={id ? `${list}/${id}` : list} problems={problems} class="narrow">
        <Pair>
          <Fields of={PersonForm} typed={form} names={['name', 'kana']} />
        </Pair>
        <FormPart title={t.posts} hint={t.postsHint}>
          {officeUnknown && (
            <Notice tone="warn">
              <p>
                <a href={`${staff}/offices/new`}>{t.addOffice}</a>
              </p>
            </Notice>
          )}
          <PostLines lines={form.posts} />
        </FormPart>
        <Fields of={PersonForm} typed={form} names={['tags']} />
        <FormPart title={t.contact}>
          <EmailLines lines={form.emails} />
        </FormPart>
        <div class="row">
          <Button>{id ? t.save : t.addIt}</Button>
          <LinkButton kind="quiet" href={id ? `${list}/${id}` : list}>
            {t.cancel}
          </LinkButton>
        </div>
      </Form>
      <Suggestions id="office-names" values={officeNames} />
      <Suggestions id="tags" values={tags} />
    </DirectoryFrame>
  );
}

type Lines = readonly TypedOf<typeof PostLine>[];

/** Without the empty ones at the end, which a refused form brings back. */
const written = (lines: Lines) => lines.slice(0, lines.findLastIndex(({ office, title }) => office || title) + 1);

/** The posts of the form and an empty line for one more. */
function PostLines({ lines }: { lines: Lines }) {
  return (
    <>
      {[...written(lines), PostLine.blank()].map((line, place) => (
        <Pair key={place}>
          <Fields of={PostLine} typed={line} at={`posts.${place}`} />
        </Pair>
      ))}
    </>
  );
}

const texts = catalogue({
  ja: {
    add: '人を追加する',
    edit: '人を直す',
    posts: '所属',
    postsHint: '事業所・機関の名称を空にすると、その所属は今日で終わり、履歴に残ります。',
    addOffice: '名簿にない事業所・機関は、先に追加してください',
    contact: '連絡先',
    save: '保存する',
    addIt: '追加する',
    cancel: 'やめる',
  },
  en: {
    add: 'Add a person',
    edit: 'Edit the person',
    posts: 'Posts',
    postsHint: 'Clear the name of an office, and that post ends today and stays in the history.',
    addOffice: 'Add an office that is not in the directory first',
    contact: 'Contact',
    save: 'Save',
    addIt: 'Add',
    cancel: 'Cancel',
  },
});
