import { type Problem, Button, Form, Suggestions, SettingsFrame } from '#ui';
import { Fields, type TypedOf } from '#ui/forms';
import type { Visit } from '#platform';
import { catalogue } from '#ui/i18n';
import { nearZones, zonesNear } from './host-fields.js';
import { SettingsForm } from './settings.form.js';

interface SettingsPageProps {
  visit: Visit;
  form: TypedOf<typeof SettingsForm>;
  problems?: readonly Problem[];
}

export function SettingsPage({ visit, form, problems = [] }: SettingsPageProps) {
  const t = texts.of(visit.language);
  const { slug } = visit.workspace;
  return (
    <SettingsFrame visit={visit} tab="workspace" problems={problems}>
      <Form action={`/w/${slug}/staff/settings`} problems={problems} class="narrow">
        <Fields of={SettingsForm} typed={form} />
        <Suggestions id={zonesNear} values={nearZones} />
        <div class="row">
          <Button>{t.save}</Button>
        </div>
        <p class="small soft">{t.address(`${visit.baseUrl}/w/${slug}`)}</p>
      </Form>
    </SettingsFrame>
  );
}

const texts = catalogue({
  ja: {
    save: '保存する',
    address: (url: string) => `公開ページのアドレス: ${url}`,
  },
  en: {
    save: 'Save',
    address: (url: string) => `Address of the public pages: ${url}`,
  },
});
