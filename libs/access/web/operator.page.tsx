import { type Problem, BarePage, Button, Form, LinkButton, Sheet, Suggestions } from '#ui';
import { Fields, type TypedOf } from '#ui/forms';
import type { Visit, WorkspaceView } from '#platform';
import { catalogue } from '#ui/i18n';
import { nearZones, zonesNear } from './host-fields.js';
import { NewHostForm } from './operator.form.js';

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
  form: TypedOf<typeof NewHostForm>;
  problems?: readonly Problem[];
}

export function NewHostPage({ visit, form, problems = [] }: NewHostPageProps) {
  const t = texts.of(visit.language);
  return (
    <BarePage visit={visit} title={t.add} problems={problems}>
      <Form action="/operator/workspaces" problems={problems}>
        {/* another body than the visitor's own: the browser has nothing to suggest */}
        <Fields of={NewHostForm} typed={form} looks={{ name: { autocomplete: 'off' } }} />
        <Suggestions id={zonesNear} values={nearZones} />
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
    zone: 'タイムゾーン',
    add: '団体を追加する',
    cancel: 'やめる',
  },
  en: {
    title: 'Host bodies of this installation',
    back: 'To the host body',
    none: 'There is no host body yet.',
    name: 'Name of the host body',
    slug: 'Letters of its address',
    zone: 'Time zone',
    add: 'Add a host body',
    cancel: 'Cancel',
  },
});
