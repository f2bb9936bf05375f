import type { Visit } from '#platform';
import { Button, Form, type Problem, SelectField } from '#ui';
import { catalogue, sentenceIn } from '#ui/i18n';
import { columns } from '../core/import/columns.js';
import type { ImportPreview } from '../core/import/imports.js';

interface ImportColumnsProps {
  visit: Visit;
  /** of the draft */
  at: string;
  preview: ImportPreview;
  problems: readonly Problem[];
}

/** Which column is what: folded where every one is known, and to be changed there, too. */
export function ImportColumns({ visit, at, preview, problems }: ImportColumnsProps) {
  const t = texts.of(visit.language);
  const { ignored, missing } = preview;
  const options = columns.map(({ key, heading }) => ({ value: key, label: sentenceIn(heading, visit.language) }));
  return (
    <details open={missing.length > 0 || ignored.length > 0 || problems.length > 0}>
      <summary>{t.title}</summary>
      <Form action={`${at}/columns`} problems={problems} class="narrow">
        <p>{t.lead}</p>
        {preview.columns.map(({ heading, key }, place) => (
          <SelectField
            key={place}
            name={`columns.${place}.key`}
            label={heading.trim() || t.unnamed(place + 1)}
            value={key ?? ''}
            empty={t.leftOut}
            options={options}
          />
        ))}
        <SelectField
          name="type"
          label={t.type}
          hint={t.typeHint}
          value={preview.type ?? ''}
          empty={t.byColumn}
          options={[
            { value: 'office', label: t.types.office },
            { value: 'person', label: t.types.person },
          ]}
        />
        <Button>{t.save}</Button>
      </Form>
    </details>
  );
}

const texts = catalogue({
  ja: {
    title: '列の対応',
    lead: '左がファイルの見出し、選ぶのが名簿の項目です。ここで選んだ内容は、このファイルにだけ使います。',
    unnamed: (place: number) => `${place}列目（見出しなし）`,
    leftOut: '読み飛ばす',
    type: '1行が表すもの',
    typeHint: '「区分」の列があるときは、そのままにします。',
    byColumn: '「区分」の列で分ける',
    types: { office: 'すべて事業所', person: 'すべて人' },
    save: 'この対応で見る',
  },
  en: {
    title: 'What each column is',
    lead: 'For each heading of the file, choose the field of the directory. This is kept for this file only.',
    unnamed: (place: number) => `column ${place} (no heading)`,
    leftOut: 'leave it out',
    type: 'A row is',
    typeHint: 'Leave this alone where a column “type” says it.',
    byColumn: 'what the column “type” says',
    types: { office: 'always an office', person: 'always a person' },
    save: 'Look at it this way',
  },
});
