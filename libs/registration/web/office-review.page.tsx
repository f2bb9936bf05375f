import type { Visit } from '#platform';
import { Button, Form, HiddenField, Sheet, StaffPage } from '#ui';
import { catalogue } from '#ui/i18n';
import type { NameToReview } from '../core/office-review/office-reviews.js';

interface OfficeReviewPageProps {
  visit: Visit;
  names: readonly NameToReview[];
  total: number;
}

/** What people typed, beside the offices it may mean. */
export function OfficeReviewPage({ visit, names, total }: OfficeReviewPageProps) {
  const t = texts.of(visit.language);
  const staff = `/w/${visit.workspace.slug}/staff`;
  return (
    <StaffPage visit={visit} title={t.title} lead={total > 0 && t.total(total)} current="directory">
      {names.length > 0 && <p>{t.lead}</p>}
      <Sheet
        folds
        empty={t.none}
        columns={[
          { key: 'name', label: t.name, rowHead: true },
          { key: 'applications', label: t.applications, num: true },
          { key: 'beside', label: t.beside },
          { key: 'add', label: t.otherwise },
        ]}
        rows={names.map(({ key, name, applications, beside }) => ({
          key,
          cells: {
            name,
            applications: t.count(applications),
            beside: beside.length
              ? beside.map((office) => (
                  <Form
                    key={office.id}
                    action={`${staff}/office-names/links`}
                    name={`s${office.id}`}
                    label={t.same(name, office.name)}
                  >
                    <HiddenField name="key" value={key} />
                    <HiddenField name="office" value={office.id} />
                    <div class="row">
                      <Button kind="quiet" label={t.same(name, office.name)}>
                        {t.isThis(office.name)}
                      </Button>
                      {office.about && <span class="small soft">{office.about}</span>}
                    </div>
                  </Form>
                ))
              : t.nothingAlike,
            add: (
              <Form action={`${staff}/office-names/offices`} name="n" label={t.addIt(name)}>
                <HiddenField name="key" value={key} />
                <Button kind="quiet" icon="plus" label={t.addIt(name)}>
                  {t.add}
                </Button>
              </Form>
            ),
          },
        }))}
      />
    </StaffPage>
  );
}

const texts = catalogue({
  ja: {
    title: '事業所名の確認',
    total: (count: number) => `名簿にない名称 ${count}件`,
    lead: '申込に書かれた名称のうち、名簿のどれか決められなかったものです。選ぶと、その名称の申込はすべて同じ事業所として数えます。',
    none: '確かめる名称はありません。名簿にない事業所名で申込があると、ここに出ます。',
    name: '書かれた名称',
    applications: '申込',
    count: (count: number) => `${count}件`,
    beside: '名簿の似た事業所',
    otherwise: '名簿にないとき',
    isThis: (name: string) => `「${name}」と同じ`,
    same: (name: string, office: string) => `「${name}」は名簿の「${office}」と同じ事業所です`,
    nothingAlike: '似た名称はありません。',
    add: '新しい事業所として登録',
    addIt: (name: string) => `「${name}」を新しい事業所として登録する`,
  },
  en: {
    title: 'Names of offices',
    total: (count: number) => `Not in the directory: ${count}`,
    lead: 'These names on applications mean none, or more than one, of the directory. Once you choose, all applications of that name count as that office.',
    none: 'There is nothing to look at. Names that are not in the directory appear here.',
    name: 'As typed',
    applications: 'Applications',
    count: (count: number) => String(count),
    beside: 'Alike in the directory',
    otherwise: 'If it is none of them',
    isThis: (name: string) => `The same as “${name}”`,
    same: (name: string, office: string) => `“${name}” is “${office}” of the directory`,
    nothingAlike: 'Nothing alike.',
    add: 'Add it as a new office',
    addIt: (name: string) => `Add “${name}” as a new office`,
  },
});
