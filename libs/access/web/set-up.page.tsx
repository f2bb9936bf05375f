import { type Problem, BarePage, Button, Form, FormPart, Suggestions } from '#ui';
import { Fields, type TypedOf } from '#ui/forms';
import type { Visit } from '#platform';
import { catalogue } from '#ui/i18n';
import { nearZones, zonesNear } from './host-fields.js';
import { SetUpForm } from './set-up.form.js';

interface SetUpPageProps {
  visit: Visit;
  form: TypedOf<typeof SetUpForm>;
  problems?: readonly Problem[];
}

export function SetUpPage({ visit, form, problems = [] }: SetUpPageProps) {
  const t = texts.of(visit.language);
  const drawn = { of: SetUpForm, typed: form };
  return (
    <BarePage visit={visit} title={t.title} problems={problems}>
      <p class="lead">{t.lead}</p>
      <Form action={visit.path} problems={problems}>
        <FormPart title={t.host}>
          <Fields {...drawn} names={['hostName']} />
          <Fields {...drawn} names={['slug']} hint={(_, hint) => `${t.address(`${visit.baseUrl}/w/`)}${hint}`} />
          <Fields {...drawn} names={['zone']} />
          <Suggestions id={zonesNear} values={nearZones} />
        </FormPart>
        <FormPart title={t.you}>
          <Fields {...drawn} names={['name', 'email', 'password']} />
        </FormPart>
        <div class="row">
          <Button big>{t.begin}</Button>
        </div>
      </Form>
    </BarePage>
  );
}

const texts = catalogue({
  ja: {
    title: 'はじめの設定',
    lead: '主催団体と、最初の管理者を登録します。あとから、職員を招待したり、設定を変えたりできます。',
    host: '主催団体',
    address: (before: string) => `公開ページのアドレスになります（${before}ここ）。`,
    you: 'あなた（管理者）',
    begin: '設定して始める',
  },
  en: {
    title: 'First set-up',
    lead: 'This registers the host body and its first owner. You can invite colleagues and change settings later.',
    host: 'Host body',
    address: (before: string) => `They stand in the address of its public pages (${before}here). `,
    you: 'You (owner)',
    begin: 'Set up and begin',
  },
});
