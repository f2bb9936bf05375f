import { type Problem, Button, Form, LinkButton, Section, Sheet, TextField } from '#ui';
import type { Visit } from '#platform';
import { catalogue } from '#ui/i18n';
import { columns } from '../core/import/columns.js';
import { mostRows } from '../core/import/read-sheet.js';
import { columnTexts } from './column-texts.js';
import { DirectoryFrame } from './directory-frame.js';

interface ImportUploadPageProps {
  visit: Visit;
  /** largest file */
  mb: number;
  problems?: readonly Problem[];
}

export function ImportUploadPage({ visit, mb, problems = [] }: ImportUploadPageProps) {
  const t = texts.of(visit.language);
  const at = `/w/${visit.workspace.slug}/staff/directory/imports`;
  return (
    <DirectoryFrame visit={visit} tab="imports" problems={problems}>
      <Form action={at} problems={problems} files class="narrow">
        <p>{t.lead}</p>
        <TextField
          name="file"
          label={t.file}
          hint={t.fileHint(mb, mostRows.toLocaleString('en'))}
          type="file"
          accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          required
        />
        <div class="row">
          <Button icon="search">{t.look}</Button>
          <LinkButton kind="quiet" icon="download" href={`${at}/template`} download>
            {t.template}
          </LinkButton>
        </div>
        <p class="small soft">{t.nothingYet}</p>
      </Form>
      <Columns visit={visit} />
    </DirectoryFrame>
  );
}

function Columns({ visit }: { visit: Visit }) {
  const t = texts.of(visit.language);
  const words = columnTexts.of(visit.language);
  return (
    <Section title={t.columns}>
      <p>{t.columnsLead}</p>
      <Sheet
        folds
        empty=""
        columns={[
          { key: 'heading', label: t.heading, rowHead: true },
          { key: 'of', label: t.of },
          { key: 'what', label: t.what },
        ]}
        rows={columns.map(({ key, heading, of }) => ({
          key,
          cells: { heading: visit.language === 'en' ? heading.en : heading.ja, of: t.rows[of], what: words[key] },
        }))}
      />
    </Section>
  );
}

const texts = catalogue({
  ja: {
    lead: 'Excel（.xlsx）か CSV のファイルから、事業所・機関と人を、まとめて追加・更新します。まず、1行ずつどうなるかをお見せします。',
    file: 'Excel か CSV のファイル',
    fileHint: (mb: number, rows: string) =>
      `${mb} MB、${rows}行まで。CSV の文字は UTF-8 か Shift_JIS。見出しが違っていても、次の画面で列を選べます。`,
    look: '内容を確かめる',
    template: 'ひな型をダウンロードする',
    nothingYet: 'この段階では、名簿は何も変わりません。',
    columns: '列の見出し',
    columnsLead:
      '1行目に見出しを書きます。列の順番は自由で、「名前」のほかは省けます。「区分」の列がないときは、見出しが「氏名」なら人、「事業所名」なら事業所の行として読みます。空のセルは、名簿の内容を消しません。',
    heading: '見出し',
    of: '使う行',
    what: '内容',
    rows: { both: '事業所・人', office: '事業所', person: '人' },
  },
  en: {
    lead: 'Adds and updates offices and people from an Excel (.xlsx) or CSV file. First we show what would happen, row by row.',
    file: 'Excel or CSV file',
    fileHint: (mb: number, rows: string) =>
      `${mb} MB and ${rows} rows at most. CSV in UTF-8 or Shift_JIS. Where headings differ, you choose the columns on the next page.`,
    look: 'Look at it',
    template: 'Download the template',
    nothingYet: 'Nothing in the directory changes at this step.',
    columns: 'Headings of the columns',
    columnsLead:
      'The first row holds the headings. The order is free, and all but “name” may be left out. Without a column “type”, the heading 氏名 makes every row a person and 事業所名 an office. An empty cell erases nothing.',
    heading: 'Heading',
    of: 'Rows',
    what: 'Contents',
    rows: { both: 'offices, people', office: 'offices', person: 'people' },
  },
});
