import type { PageOf, Registry, Visit } from '#platform';
import { catalogue, formatMoment } from '#ui/i18n';
import { Notice, Pager, Say, Sheet, SettingsFrame } from '#ui';
import type { AuditLine, Tampering } from '../core/audit-trail.js';

interface AuditPageProps {
  visit: Visit;
  page: PageOf;
  total: number;
  lines: readonly AuditLine[];
  /** every line was checked, on request; otherwise those since the last look */
  checked: boolean;
  tampering: Tampering | null;
  words: Pick<Registry, 'verb' | 'subject'>;
}

/** The trail, latest first: who did what to which thing, and when. */
export function AuditPage({ visit, page, total, lines, checked, tampering, words }: AuditPageProps) {
  const t = texts.of(visit.language);
  const { zone } = visit.workspace;
  return (
    <SettingsFrame visit={visit} tab="audit">
      <p class="soft">{t.lead}</p>
      {tampering ? (
        <Notice tone="bad">{t[tampering.how](tampering.seq)}</Notice>
      ) : checked ? (
        <Notice tone="ok">{t.whole(total)}</Notice>
      ) : (
        <p>
          <a href="?check=all">{t.check}</a>
        </p>
      )}
      <Sheet
        folds
        dense
        empty={t.empty}
        columns={[
          { key: 'at', label: t.at },
          { key: 'who', label: t.who, rowHead: true },
          { key: 'did', label: t.did },
          { key: 'what', label: t.what },
          { key: 'origin', label: t.origin },
        ]}
        rows={lines.map((line) => ({
          key: line.seq,
          cells: {
            at: formatMoment(line.at, zone, visit.language),
            who: line.name ?? '−',
            did: words.verb(line.action, visit.language),
            what: <Subject line={line} visit={visit} kind={words.subject(line.subjectKind, visit.language)} />,
            origin: <small class="soft">{line.origin ?? '−'}</small>,
          },
        }))}
      />
      <Pager page={page.page} size={page.size} total={total} href={(next) => `?page=${next}`} />
    </SettingsFrame>
  );
}

function Subject({ line, visit, kind }: { line: AuditLine; visit: Visit; kind: string }) {
  const { name, path } = line.subject ?? {};
  if (!name) return <>{kind}</>;
  const said = <Say>{name}</Say>;
  return (
    <>
      {kind} {path ? <a href={`/w/${visit.workspace.slug}/staff/${path}`}>{said}</a> : said}
    </>
  );
}

const texts = catalogue({
  ja: {
    lead: 'だれが、いつ、何をしたか。あとから書き換えることはできません。書きかえた中身（住所など）は残りません。',
    empty: 'まだ記録はありません。',
    at: '日時',
    who: '職員',
    did: 'したこと',
    what: '対象',
    check: 'すべての記録がつながっているか確かめる',
    whole: (lines: number) => `${lines}件の記録はすべてつながっています。書き換えや抜けはありません。`,
    changed: (seq: string) =>
      `記録 ${seq} が書き換えられたか、その前の記録が抜けています。システムの管理者に知らせてください。`,
    'cut-off': (seq: string) =>
      `記録 ${seq} から後が失われています。バックアップから戻した覚えがなければ、システムの管理者に知らせてください。`,
    origin: '接続元',
  },
  en: {
    lead: 'Who did what, and when. It cannot be rewritten. What was changed (an address, say) is not kept.',
    empty: 'Nothing has been recorded yet.',
    at: 'When',
    who: 'Who',
    did: 'Did what',
    what: 'To what',
    check: 'Check that all lines follow from one another',
    whole: (lines: number) => `All ${lines} lines follow from one another: nothing was rewritten or removed.`,
    changed: (seq: string) =>
      `Line ${seq} was rewritten, or lines before it were removed. Please tell whoever runs this system.`,
    'cut-off': (seq: string) =>
      `The lines from ${seq} on are gone. Unless a backup was put back, please tell whoever runs this system.`,
    origin: 'From',
  },
});
