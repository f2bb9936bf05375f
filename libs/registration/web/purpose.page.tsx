import type { Visit } from '#platform';
import { Button, Form, type Problem, Section, SettingsFrame, Sheet } from '#ui';
import { Fields, type TypedOf } from '#ui/forms';
import { catalogue, formatMoment, plainText } from '#ui/i18n';
import type { PurposeLine } from '../core/purposes.js';
import { PurposeForm } from './purpose.form.js';

interface PurposePageProps {
  visit: Visit;
  form: TypedOf<typeof PurposeForm>;
  /** the newest first */
  versions: readonly PurposeLine[];
  problems?: readonly Problem[];
}

/** What every form says names are used for, and what earlier ones said. */
export function PurposePage({ visit, form, versions, problems = [] }: PurposePageProps) {
  const t = texts.of(visit.language);
  return (
    <SettingsFrame visit={visit} tab="purpose" problems={problems}>
      <Form action={`/w/${visit.workspace.slug}/staff/purpose`} problems={problems} class="narrow">
        <p class="soft">{t.lead}</p>
        <Fields of={PurposeForm} typed={form} />
        <div class="row">
          <Button>{t.save}</Button>
        </div>
      </Form>
      <Section title={t.versions}>
        <Sheet
          folds
          columns={[
            { key: 'version', label: t.version, rowHead: true },
            { key: 'text', label: t.text },
            { key: 'at', label: t.at },
            { key: 'applications', label: t.applications },
          ]}
          rows={versions.map((one) => ({
            key: one.id,
            cells: {
              version: t.number(one.version),
              text: plainText(one.text),
              at: (
                <>
                  {formatMoment(one.at, visit.workspace.zone, visit.language)}
                  <small>{one.by}</small>
                </>
              ),
              applications: one.applications,
            },
          }))}
          empty={<p>{t.none}</p>}
        />
      </Section>
    </SettingsFrame>
  );
}

const texts = catalogue({
  ja: {
    lead: '申し込みのフォームの「送信」の上に出ます。変えると新しい版になり、それまでの申込には、そのときの版が残ります。',
    save: '保存する',
    versions: 'これまでの版',
    version: '版',
    number: (n: number) => `第${n}版`,
    text: '文',
    at: '書いた日時',
    applications: 'この版での申込',
    none: 'まだ書いていません。フォームには、次の文が出ています: お名前と連絡先は、この催しの運営と、主催者が行う催しの人数の集計だけに使います。',
  },
  en: {
    lead: 'It stands on every application form above the button. A change is a new version; earlier applications keep theirs.',
    save: 'Save',
    versions: 'Versions',
    version: 'Version',
    number: (n: number) => `No. ${n}`,
    text: 'Text',
    at: 'Written',
    applications: 'Applications under it',
    none: 'Nothing was written yet. Forms say: names and addresses are used to run this event and to count participants of the host, for nothing else.',
  },
}); // prettier-ignore
