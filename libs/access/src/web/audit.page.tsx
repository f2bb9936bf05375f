import type { PageOf, Visit } from '#platform';
import { catalogue, formatMoment, type Language, Pager, Sheet } from '#platform/ui';
import type { AuditLine } from '../audit-trail.js';
import { auditWords, subjectWords } from '../audit-words.js';
import { SettingsFrame } from './settings-tabs.js';

interface AuditPageProps {
  visit: Visit;
  page: PageOf;
  total: number;
  lines: readonly AuditLine[];
}

/** The trail, latest first: who did what to which thing, and when. */
export function AuditPage({ visit, page, total, lines }: AuditPageProps) {
  const t = texts.of(visit.language);
  const { zone } = visit.workspace;
  return (
    <SettingsFrame visit={visit} tab="audit">
      <p class="soft">{t.lead}</p>
      <Sheet
        folds
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
            did: deedOf(line, visit.language),
            what: <Subject line={line} language={visit.language} />,
            origin: <small class="soft">{line.origin ?? '−'}</small>,
          },
        }))}
      />
      <Pager page={page.page} size={page.size} total={total} href={(next) => `?page=${next}`} />
    </SettingsFrame>
  );
}

const deedOf = ({ action }: AuditLine, language: Language): string => wordOf(auditWords.of(language), action);

function Subject({ line, language }: { line: AuditLine; language: Language }) {
  const kind = wordOf(subjectWords.of(language), line.subjectKind);
  return (
    <>
      {kind} <small class="soft">{line.subjectId}</small>
    </>
  );
}

const wordOf = (words: Record<string, string>, key: string): string => (Object.hasOwn(words, key) ? words[key]! : key);

const texts = catalogue({
  ja: {
    lead: 'だれが、いつ、何をしたか。あとから書き換えることはできません。中身（氏名や住所など）は残さず、番号だけを残します。',
    empty: 'まだ記録はありません。',
    at: '日時',
    who: '職員',
    did: 'したこと',
    what: '対象と番号',
    origin: '接続元',
  },
  en: {
    lead: 'Who did what, and when. It cannot be rewritten. It keeps numbers only, no names or addresses of anybody else.',
    empty: 'Nothing has been recorded yet.',
    at: 'When',
    who: 'Who',
    did: 'Did what',
    what: 'To what, number',
    origin: 'From',
  },
});
