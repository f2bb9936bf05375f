import type { Visit } from '#platform';
import { Button, Form, HiddenField, LinkButton, Notice, type Problem, Sheet } from '#ui';
import { catalogue, sentenceIn } from '#ui/i18n';
import type { MergePreview } from '../core/merge/merges.js';
import { type Kind, type MergedField, mergedFields } from '../core/merge/snapshot.js';
import { dayWords } from './day-words.js';
import { DirectoryFrame } from './directory-frame.js';

interface MergePageProps {
  visit: Visit;
  kind: Kind;
  preview: MergePreview;
  problems: readonly Problem[];
}

/** Two side by side: what stays, what moves, and why it may not be done. */
export function MergePage({ visit, kind, preview, problems }: MergePageProps) {
  const { winner, loser, fields, moves, clashes } = preview;
  const t = texts.of(visit.language);
  const tab = kind === 'office' ? 'offices' : 'people';
  const list = `/w/${visit.workspace.slug}/staff/${tab}`;
  const [winnerId, loserId] = [String(winner['id']), String(loser['id'])];
  return (
    <DirectoryFrame visit={visit} tab={tab} title={t.title} problems={problems}>
      <Form action={`${list}/${winnerId}/merge`} problems={problems}>
        {clashes.map((clash) => (
          <Notice key={clash.en} tone="bad">
            {sentenceIn(clash, visit.language)}
          </Notice>
        ))}
        <p>{t.lead}</p>
        <HiddenField name="other" value={loserId} />
        <Sheet
          folds
          empty=""
          columns={[
            { key: 'field', label: t.field, rowHead: true },
            { key: 'winner', label: t.stays },
            { key: 'loser', label: t.goes },
            { key: 'take', label: t.take },
          ]}
          rows={mergedFields[kind].map((field) => ({
            key: field,
            cells: {
              field: t.fields[field],
              winner: shown(field, winner[field], visit),
              loser: shown(field, loser[field], visit),
              take: fields.includes(field) ? (
                <label class="choice">
                  <input type="checkbox" name="taken" value={field} checked={!winner[field] && Boolean(loser[field])} />
                  <span>{t.takeIt}</span>
                </label>
              ) : (
                t.same
              ),
            },
          }))}
        />
        <p>
          {moves.length
            ? t.moves(moves.map(({ what, count }) => `${sentenceIn(what, visit.language)} ${count}`).join(t.between))
            : t.nothingMoves}
        </p>
        <div class="row">
          {clashes.length === 0 && <Button icon="check">{t.merge}</Button>}
          <LinkButton kind="quiet" href={`${list}/${loserId}/merge?with=${winnerId}`}>
            {t.swap}
          </LinkButton>
          <LinkButton kind="quiet" href={`${list}/${winnerId}`}>
            {t.cancel}
          </LinkButton>
        </div>
        <p class="small soft">{t.undo}</p>
      </Form>
    </DirectoryFrame>
  );
}

function shown(field: MergedField, value: unknown, { language }: Visit): string {
  const text = typeof value === 'string' ? value : '';
  if (!text) return '−';
  return field === 'member_since' || field === 'member_until' ? dayWords(text, language) : text;
}

const texts = catalogue({
  ja: {
    title: '同じものを1つにする',
    lead: '左が残り、右は名簿からなくなります。メールアドレス、タグ、所属、申込などの記録は、すべて残る方へ移ります。右の内容を使うところには、印を付けてください。',
    field: '項目',
    stays: '残る方',
    goes: 'なくなる方',
    take: '右を使う',
    takeIt: '右の内容を使う',
    same: '同じ',
    moves: (list: string) => `移る記録: ${list}`,
    nothingMoves: '移る記録はありません。',
    between: '、',
    merge: '1つにする',
    swap: '左右を入れ替える',
    cancel: 'やめる',
    undo: '30日以内なら、「重複」のページから元に戻せます。',
    fields: {
      name: '名前',
      kana: 'かな',
      kind: '種別',
      district: '地域',
      parent_body: '法人',
      member_since: '会員になった日',
      member_until: '退会した日',
      postal_address: '住所',
      phone: '電話',
      fax: 'FAX',
    },
  },
  en: {
    title: 'Merge two that are the same',
    lead: 'The left one stays, the right one leaves the directory. Addresses, tags, posts, applications and other records all move to the one that stays. Tick what is to be taken from the right.',
    field: 'Field',
    stays: 'Stays',
    goes: 'Goes',
    take: 'Take the right',
    takeIt: 'Take the right one',
    same: 'the same',
    moves: (list: string) => `Records that move: ${list}`,
    nothingMoves: 'No records move.',
    between: ', ',
    merge: 'Merge',
    swap: 'Swap the two',
    cancel: 'Cancel',
    undo: 'Within thirty days this can be undone on the page “Doubles”.',
    fields: {
      name: 'Name',
      kana: 'Kana',
      kind: 'Kind',
      district: 'District',
      parent_body: 'Parent body',
      member_since: 'Member since',
      member_until: 'Member until',
      postal_address: 'Postal address',
      phone: 'Phone',
      fax: 'Fax',
    },
  },
});
