import { type Problem, Button, CheckField, Form, FormPart, LinkButton, Pair, TextArea, TextField } from '#ui';
import type { Visit } from '#platform';
import { catalogue } from '#ui/i18n';
import type { OfficeChoices } from '../core/office.queries.js';
import { DirectoryFrame } from './directory-frame.js';
import { EmailLines } from './email-lines.js';
import type { OfficeForm } from './office.form.js';

interface OfficeFormPageProps {
  visit: Visit;
  /** of the office that is edited; none: a new one */
  id?: string;
  form: OfficeForm;
  choices: OfficeChoices;
  problems?: readonly Problem[];
}

export function OfficeFormPage({ visit, id, form, choices, problems = [] }: OfficeFormPageProps) {
  const t = texts.of(visit.language);
  const list = `/w/${visit.workspace.slug}/staff/offices`;
  return (
    <DirectoryFrame visit={visit} tab="offices" title={id ? t.edit : t.add} problems={problems}>
      <Form action={id ? `${list}/${id}` : list} problems={problems} class="narrow">
        <Pair>
          <TextField name="name" label={t.name} value={form.name} maxLength={200} autocomplete="off" required />
          <TextField
            name="kana"
            label={t.kana}
            hint={t.kanaHint}
            value={form.kana}
            maxLength={200}
            autocomplete="off"
            required={false}
          />
        </Pair>
        {(form.apart === 'yes' || problems.some(({ field }) => field === 'apart')) && (
          <CheckField name="apart" label={t.apart} checked={form.apart === 'yes'} />
        )}
        <Pair>
          <TextField
            name="kind"
            label={t.kind}
            hint={t.kindHint}
            value={form.kind}
            list="kinds"
            maxLength={100}
            autocomplete="off"
          />
          <TextField
            name="district"
            label={t.district}
            value={form.district}
            list="districts"
            maxLength={100}
            autocomplete="off"
          />
        </Pair>
        <TextField
          name="parentBody"
          label={t.body}
          hint={t.bodyHint}
          value={form.parentBody}
          maxLength={200}
          autocomplete="off"
        />
        <Pair>
          <TextField name="memberSince" label={t.since} type="date" value={form.memberSince} />
          <TextField name="memberUntil" label={t.until} type="date" value={form.memberUntil} />
        </Pair>
        <FormPart title={t.contact}>
          <TextArea name="postalAddress" label={t.postal} value={form.postalAddress} rows={3} maxLength={300} />
          <Pair>
            <TextField
              name="phone"
              label={t.phone}
              type="tel"
              inputMode="tel"
              value={form.phone}
              maxLength={40}
              autocomplete="off"
            />
            <TextField
              name="fax"
              label={t.fax}
              type="tel"
              inputMode="tel"
              value={form.fax}
              maxLength={40}
              autocomplete="off"
            />
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
    </DirectoryFrame>
  );
}

const Suggestions = ({ id, values }: { id: string; values: readonly string[] }) => (
  <datalist id={id}>
    {values.map((value) => (
      <option key={value} value={value} />
    ))}
  </datalist>
);

const texts = catalogue({
  ja: {
    add: '事業所・機関を追加する',
    edit: '事業所・機関を直す',
    name: '名称',
    kana: 'かな',
    kanaHint: '一覧は、かなの順に並びます。',
    apart: '別の事業所として保存する',
    kind: '種別',
    kindHint: '就労移行支援、企業、学校など。一度使ったものは候補に出ます。',
    district: '地域',
    body: '法人',
    bodyHint: '運営する法人があれば。',
    since: '会員になった日',
    until: '退会した日',
    contact: '連絡先',
    postal: '住所',
    phone: '電話',
    fax: 'FAX',
    save: '保存する',
    addIt: '追加する',
    cancel: 'やめる',
  },
  en: {
    add: 'Add an office',
    edit: 'Edit the office',
    name: 'Name',
    kana: 'Kana',
    kanaHint: 'Lists are sorted by kana.',
    apart: 'Save it as another office',
    kind: 'Kind',
    kindHint: 'Transition support, company, school, … Kinds in use are suggested.',
    district: 'District',
    body: 'Parent body',
    bodyHint: 'The body that runs it, if there is one.',
    since: 'Member since',
    until: 'Member until',
    contact: 'Contact',
    postal: 'Postal address',
    phone: 'Phone',
    fax: 'Fax',
    save: 'Save',
    addIt: 'Add',
    cancel: 'Cancel',
  },
});
