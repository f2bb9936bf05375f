import { type Problem, Button, Form, FormPart, LinkButton, Pair, Suggestions } from '#ui';
import { Fields, type TypedOf } from '#ui/forms';
import type { Visit } from '#platform';
import { catalogue } from '#ui/i18n';
import type { OfficeChoices } from '../core/office.queries.js';
import { DirectoryFrame } from './directory-frame.js';
import { EmailLines } from './email-lines.js';
import { OfficeForm } from './office.form.js';

interface OfficeFormPageProps {
  visit: Visit;
  /** of the office that is edited; none: a new one */
  id?: string;
  form: TypedOf<typeof OfficeForm>;
  choices: OfficeChoices;
  problems?: readonly Problem[];
}

export function OfficeFormPage({ visit, id, form, choices, problems = [] }: OfficeFormPageProps) {
  const t = texts.of(visit.language);
  const drawn = { of: OfficeForm, typed: form };
  const list = `/w/${visit.workspace.slug}/staff/offices`;
  return (
    <DirectoryFrame visit={visit} tab="offices" title={id ? t.edit : t.add} problems={problems}>
      <Form action={id ? `${list}/${id}` : list} problems={problems} class="narrow">
        <Pair>
          <Fields {...drawn} names={['name', 'kana']} />
        </Pair>
        {(form.apart === 'yes' || problems.some(({ field }) => field === 'apart')) && (
          <Fields {...drawn} names={['apart']} />
        )}
        <Pair>
          <Fields {...drawn} names={['kind', 'district']} />
        </Pair>
        <Fields {...drawn} names={['parentBody']} />
        <Pair>
          <Fields {...drawn} names={['memberSince', 'memberUntil']} />
        </Pair>
        <Fields {...drawn} names={['tags']} />
        <FormPart title={t.contact}>
          <Fields {...drawn} names={['postalAddress']} />
          <Pair>
            <Fields {...drawn} names={['phone', 'fax']} />
          </Pair>
          <EmailLines lines={form.emails} />
        </FormPart>
        <div class="row">
          <Button>{id ? t.save : t.addIt}</Button>
          <LinkButton kind="quiet" href={id ? `${list}/${id}` : list}>
            {t.cancel}
          </LinkButton>
        </div>
      </Form>
      <Suggestions id="kinds" values={choices.kinds} />
      <Suggestions id="districts" values={choices.districts} />
      <Suggestions id="tags" values={choices.tags} />
    </DirectoryFrame>
  );
}

const texts = catalogue({
  ja: {
    add: '事業所・機関を追加する',
    edit: '事業所・機関を直す',
    contact: '連絡先',
    save: '保存する',
    addIt: '追加する',
    cancel: 'やめる',
  },
  en: {
    add: 'Add an office',
    edit: 'Edit the office',
    contact: 'Contact',
    save: 'Save',
    addIt: 'Add',
    cancel: 'Cancel',
  },
});
