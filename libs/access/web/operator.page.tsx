import { type Problem, BarePage, Button, Form, LinkButton, Sheet, TextField } from '#ui';
import type { Visit, WorkspaceView } from '#platform';
import { catalogue } from '#ui/i18n';
import type { NewHostForm } from './operator.form.js';
import { ZoneField } from './zone-field.js';

/** Every host body of this installation, for its operator. */
export function HostsPage({ visit, workspaces }: { visit: Visit; workspaces: readonly WorkspaceView[] }) {
  const t = texts.of(visit.language);
  return (
    <BarePage visit={visit} title={t.title}>
      <p>
        <a href="/workspaces">{t.back}</a>
      </p>
      <Sheet
        folds
        empty={t.none}
        columns={[
          { key: 'name', label: t.name, rowHead: true },
          { key: 'slug', label: t.slug },
          { key: 'zone', label: t.zone },
        ]}
        rows={workspaces.map(({ id, name, slug, zone }) => ({
          key: id,
          cells: { name, slug: <a href={`/w/${slug}`}>/w/{slug}</a>, zone },
        }))}
      />
      <p>
        <LinkButton href="/operator/workspaces/new" icon="plus">
          {t.add}
        </LinkButton>
      </p>
    </BarePage>
  );
}

interface NewHostPageProps {
  visit: Visit;
  form: NewHostForm;
  problems?: readonly Problem[];
}

export function NewHostPage({ visit, form, problems = [] }: NewHostPageProps) {
  const t = texts.of(visit.language);
  return (
    <BarePage visit={visit} title={t.add} problems={problems}>
      <Form action="/operator/workspaces" problems={problems}>
        <TextField name="name" label={t.name} value={form.name} maxLength={200} autocomplete="off" required />
        <TextField
          name="slug"
          label={t.slug}
          hint={t.slugHint}
          value={form.slug}
          maxLength={41}
          autocomplete="off"
          short
          required
        />
        <ZoneField name="zone" value={form.zone} />
        <TextField
          name="ownerEmail"
          label={t.owner}
          hint={t.ownerHint}
          type="email"
          inputMode="email"
          value={form.ownerEmail}
          maxLength={254}
          autocomplete="off"
          required
        />
        <div class="row">
          <Button>{t.add}</Button>
          <LinkButton kind="quiet" href="/operator/workspaces">
            {t.cancel}
          </LinkButton>
        </div>
      </Form>
    </BarePage>
  );
}

const texts = catalogue({
  ja: {
    title: 'このシステムの団体一覧',
    back: '団体のページへ',
    none: '団体はまだありません。',
    name: '団体の名前',
    slug: 'アドレスに使う文字',
    slugHint: '半角の英小文字・数字・ハイフン。あとから変えられません。',
    zone: 'タイムゾーン',
    owner: '最初の管理者のメールアドレス',
    ownerHint: 'あなた自身のアドレスならすぐに、ほかの方なら招待のメールを受けてから、管理者になります。',
    add: '団体を追加する',
    cancel: 'やめる',
  },
  en: {
    title: 'Host bodies of this installation',
    back: 'To the host body',
    none: 'There is no host body yet.',
    name: 'Name of the host body',
    slug: 'Letters of its address',
    slugHint: 'Small letters, digits, hyphens. They cannot be changed later.',
    zone: 'Time zone',
    owner: 'E-mail address of its first owner',
    ownerHint: 'Your own address makes you the owner at once; anybody else gets an invitation.',
    add: 'Add a host body',
    cancel: 'Cancel',
  },
});
