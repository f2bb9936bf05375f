import type { PageOf, Visit } from '#platform';
import { Button, Chip, Form, LinkButton, Notice, Pager, type Problem, Sheet, States, Tabs, type Tone } from '#ui';
import { catalogue, sentenceIn } from '#ui/i18n';
import { columns } from '../core/import/columns.js';
import type { ImportPreview } from '../core/import/imports.js';
import type { Outcome, PlannedLine } from '../core/import/plan.js';
import { DirectoryFrame } from './directory-frame.js';
import { ImportColumns } from './import-columns.js';

interface ImportPreviewPageProps {
  visit: Visit;
  preview: ImportPreview;
  page: PageOf;
  /** rows to show; anything else shows all */
  outcome: string;
  problems: readonly Problem[];
}

const tones: Record<Outcome, Tone> = { add: 'ok', update: 'wait', unchanged: 'off', error: 'bad' };

/** The dry run row by row; once confirmed, what came of it and the rows that were refused. */
export function ImportPreviewPage({ visit, preview, page, outcome, problems }: ImportPreviewPageProps) {
  const t = texts.of(visit.language);
  const { id, counts, lines, applied } = preview;
  const at = `/w/${visit.workspace.slug}/staff/directory/imports/${id}`;
  const chosen = lines.filter((line) => !isOutcome(outcome) || line.outcome === outcome);
  return (
    <DirectoryFrame
      visit={visit}
      tab="imports"
      title={applied ? t.done : t.look}
      lead={preview.fileName}
      problems={problems}
    >
      <div class="stack">
        {preview.sheets.length > 0 && <Sheets visit={visit} preview={preview} />}
        {preview.missing.length > 0 && <Notice tone="bad">{t.missing(preview.missing)}</Notice>}
        {preview.ignored.length > 0 && <Notice tone="warn">{t.ignored(preview.ignored.join('、'))}</Notice>}
        {!applied && <ImportColumns visit={visit} at={at} preview={preview} problems={problems} />}
        {preview.missing.length > 0 ? null : applied ? (
          <p class="lead">{t.came(counts.add, counts.update, counts.unchanged, counts.error)}</p>
        ) : (
          <Confirmation at={at} preview={preview} visit={visit} />
        )}
        {counts.error > 0 && (
          <p>
            <LinkButton kind="quiet" icon="download" href={`${at}/refused-rows`} download>
              {t.download(counts.error)}
            </LinkButton>
          </p>
        )}
      </div>
      {!applied && preview.missing.length === 0 && (
        <States
          label={t.filter}
          items={[
            { href: at, label: t.all, count: lines.length, current: !isOutcome(outcome) },
            ...outcomes.map((key) => ({
              href: `${at}?outcome=${key}`,
              label: t.outcomes[key],
              count: counts[key],
              current: outcome === key,
              tone: tones[key],
            })),
          ]}
        />
      )}
      <Lines
        visit={visit}
        lines={chosen.slice(page.offset, page.offset + page.size)}
        empty={applied ? t.allTaken : t.noRows}
      />
      <Pager
        page={page.page}
        size={page.size}
        total={chosen.length}
        href={(next) => `${at}?outcome=${outcome}&page=${next}`}
      />
    </DirectoryFrame>
  );
}

/** The sheets of one workbook: each is looked at and taken in by itself. */
function Sheets({ visit, preview }: { visit: Visit; preview: ImportPreview }) {
  const t = texts.of(visit.language);
  const at = `/w/${visit.workspace.slug}/staff/directory/imports`;
  const items = preview.sheets.map(({ id, name }) => ({
    href: `${at}/${id}`,
    label: name,
    current: id === preview.id,
  }));
  return <Tabs label={t.sheets} items={items} />;
}

const outcomes = ['add', 'update', 'unchanged', 'error'] as const;
const isOutcome = (text: string): text is Outcome => outcomes.includes(text as Outcome);

function Confirmation({ at, preview: { counts }, visit }: { at: string; preview: ImportPreview; visit: Visit }) {
  const t = texts.of(visit.language);
  const rows = counts.add + counts.update;
  if (rows === 0) return <Notice tone="wait">{t.nothing}</Notice>;
  return (
    <Form action={`${at}/confirmation`}>
      <p class="lead">{t.would(counts.add, counts.update)}</p>
      {counts.error > 0 && <p>{t.withoutErrors(counts.error)}</p>}
      <div class="row">
        <Button icon="check">{t.confirm(rows)}</Button>
        <LinkButton kind="quiet" href={at.replace(/\/[^/]*$/, '')}>
          {t.another}
        </LinkButton>
      </div>
    </Form>
  );
}

function Lines({ visit, lines, empty }: { visit: Visit; lines: readonly PlannedLine[]; empty: string }) {
  const t = texts.of(visit.language);
  return (
    <Sheet
      folds
      empty={empty}
      columns={[
        { key: 'row', label: t.row, num: true },
        { key: 'name', label: t.name, rowHead: true },
        { key: 'type', label: t.type },
        { key: 'outcome', label: t.outcome },
        { key: 'note', label: t.note, short: t.noteShort },
      ]}
      rows={lines.map((line) => ({
        key: String(line.row),
        cells: {
          row: String(line.row),
          name: line.name || '−',
          type: t.types[line.type],
          outcome: <Chip tone={tones[line.outcome]}>{t.outcomes[line.outcome]}</Chip>,
          note: noteOf(line, visit.language) || '−',
        },
      }))}
    />
  );
}

/** Which columns change, or what is wrong. */
function noteOf({ changes, known, sentences }: PlannedLine, language: Visit['language']): string {
  if (sentences.length) return sentences.map((sentence) => sentenceIn(sentence, language)).join(' ');
  const changed = changes
    .map((key) => sentenceIn(columns.find((column) => column.key === key)!.heading, language))
    .join(language === 'en' ? ', ' : '、');
  return [known && texts.of(language).known(known), changed].filter(Boolean).join(' ');
}

const texts = catalogue({
  ja: {
    look: '取り込みの確認',
    done: '取り込みの結果',
    ignored: (headings: string) => `次の見出しの列は、何か分からないため読み飛ばします: ${headings}`,
    missing: (keys: readonly ('name' | 'type')[]) =>
      keys.includes('name')
        ? '「名前」の列がどれか分かりません。下の「列の対応」で選んでください。'
        : '1行が事業所なのか人なのか、分かりません。下の「列の対応」で選んでください。',
    sheets: 'シート',
    came: (add: number, update: number, unchanged: number, error: number) =>
      `${add}件を追加、${update}件を更新しました。変更なし ${unchanged}件、取り込まなかった行 ${error}件。`,
    would: (add: number, update: number) => `${add}件を追加し、${update}件を更新します。`,
    withoutErrors: (count: number) =>
      `直す必要のある${count}行は取り込みません。あとで、その行だけのファイルを直して取り込めます。`,
    confirm: (rows: number) => `${rows}件を取り込む`,
    another: 'ほかのファイルにする',
    nothing: '追加や更新をする行がありません。',
    download: (count: number) => `直す${count}行をダウンロードする`,
    filter: '結果で絞る',
    all: 'すべて',
    allTaken: '取り込まなかった行はありません。',
    noRows: '当てはまる行がありません。',
    row: '行',
    name: '名前',
    type: '区分',
    outcome: 'どうなるか',
    note: '変わるところ・直すところ',
    noteShort: '内容',
    known: (name: string) => `名簿の「${name}」として扱います。`,
    types: { office: '事業所', person: '人', bad: '−' },
    outcomes: { add: '追加', update: '更新', unchanged: '変更なし', error: '要修正' },
  },
  en: {
    look: 'What would happen',
    done: 'What came of it',
    missing: (keys: readonly ('name' | 'type')[]) =>
      keys.includes('name')
        ? 'We cannot tell which column is the name. Please choose it below.'
        : 'We cannot tell whether a row is an office or a person. Please choose it below.',
    sheets: 'Sheets',
    ignored: (headings: string) => `These columns are left out, because we do not know what they are: ${headings}`,
    came: (add: number, update: number, unchanged: number, error: number) =>
      `Added ${add}, updated ${update}. Unchanged: ${unchanged}; rows not taken in: ${error}.`,
    would: (add: number, update: number) => `${add} will be added and ${update} updated.`,
    withoutErrors: (count: number) =>
      `The rows to correct (${count}) will not be taken in. You can download them, correct them and upload them again.`,
    confirm: (rows: number) => `Take in ${rows}`,
    another: 'Choose another file',
    nothing: 'There is no row to add or update.',
    download: (count: number) => `Download the rows to correct (${count})`,
    filter: 'Filter by outcome',
    all: 'All',
    allTaken: 'Every row was taken in.',
    noRows: 'No row fits.',
    row: 'Row',
    name: 'Name',
    type: 'Type',
    outcome: 'Outcome',
    note: 'What changes, what to correct',
    noteShort: 'Details',
    known: (name: string) => `Taken for “${name}” in the directory.`,
    types: { office: 'office', person: 'person', bad: '−' },
    outcomes: { add: 'add', update: 'update', unchanged: 'unchanged', error: 'to correct' },
  },
});
