import type { Visit } from '#platform';
import { Button, Form, HiddenField, LinkButton, Notice, type Problem, Section, Sheet, When } from '#ui';
import { catalogue } from '#ui/i18n';
import type { Double, DoublesFound, MergeLine } from '../core/merge/doubles.js';
import { DirectoryFrame } from './directory-frame.js';

interface DoublesPageProps {
  visit: Visit;
  found: DoublesFound;
  problems: readonly Problem[];
}

/** 重複: pairs to look at, and what was made one lately. */
export function DoublesPage({ visit, found, problems }: DoublesPageProps) {
  const t = texts.of(visit.language);
  const { offices, people, merges } = found;
  return (
    <DirectoryFrame visit={visit} tab="doubles" problems={problems}>
      {problems.map(({ sentence }) => (
        <Notice key={sentence} tone="bad">
          {sentence}
        </Notice>
      ))}
      <Section title={t.offices}>
        <Pairs visit={visit} list="offices" pairs={offices} empty={t.noOffices} />
      </Section>
      <Section title={t.people}>
        <Pairs visit={visit} list="people" pairs={people} empty={t.noPeople} />
      </Section>
      {merges.length > 0 && (
        <Section title={t.merged}>
          <Merged visit={visit} merges={merges} />
        </Section>
      )}
    </DirectoryFrame>
  );
}

interface PairsProps {
  visit: Visit;
  list: 'offices' | 'people';
  pairs: readonly Double[];
  empty: string;
}

function Pairs({ visit, list, pairs, empty }: PairsProps) {
  const t = texts.of(visit.language);
  const staff = `/w/${visit.workspace.slug}/staff`;
  const side = ({ id, name, about }: Double['one']) => (
    <>
      <a href={`${staff}/${list}/${id}`}>{name}</a>
      {about && <small class="soft"> {about}</small>}
    </>
  );
  return (
    <Sheet
      folds
      empty={empty}
      columns={[
        { key: 'one', label: t.one, rowHead: true },
        { key: 'other', label: t.other },
        { key: 'why', label: t.why },
        { key: 'act', label: t.decide, unseen: true },
      ]}
      rows={pairs.map(({ one, other, why }) => ({
        key: `${one.id}${other.id}`,
        cells: {
          one: side(one),
          other: side(other),
          why: t.whys[why],
          act: (
            <div class="row">
              <LinkButton
                kind="quiet"
                href={`${staff}/${list}/${one.id}/merge?with=${other.id}`}
                label={t.compareThem(one.name, other.name)}
              >
                {t.compare}
              </LinkButton>
              <Form action={`${staff}/directory/doubles/${list}`} label={t.apartThem(one.name, other.name)}>
                <HiddenField name="one" value={one.id} />
                <HiddenField name="other" value={other.id} />
                <Button kind="text">{t.apart[list]}</Button>
              </Form>
            </div>
          ),
        },
      }))}
    />
  );
}

function Merged({ visit, merges }: { visit: Visit; merges: readonly MergeLine[] }) {
  const t = texts.of(visit.language);
  const staff = `/w/${visit.workspace.slug}/staff`;
  return (
    <Sheet
      folds
      empty=""
      columns={[
        { key: 'winner', label: t.stayed, rowHead: true },
        { key: 'loser', label: t.went },
        { key: 'at', label: t.at },
        { key: 'by', label: t.by },
        { key: 'undo', label: t.undo, unseen: true },
      ]}
      rows={merges.map(({ id, kind, winnerId, winner, loser, at, by }) => ({
        key: id,
        cells: {
          winner: <a href={`${staff}/${kind === 'office' ? 'offices' : 'people'}/${winnerId}`}>{winner}</a>,
          loser,
          at: <When start={at} zone={visit.workspace.zone} />,
          by,
          undo: (
            <Form action={`${staff}/directory/merges/${id}/undoing`} label={t.undoIt(loser)}>
              <Button kind="text">{t.undo}</Button>
            </Form>
          ),
        },
      }))}
    />
  );
}

const texts = catalogue({
  ja: {
    offices: '同じかもしれない事業所・機関',
    people: '同じかもしれない人',
    noOffices: '名称や電話が同じ事業所・機関は、ありません。',
    noPeople: '同じ所属に、同じ名前の人はいません。',
    merged: '最近1つにしたもの',
    one: '一方',
    other: 'もう一方',
    why: '似ているところ',
    whys: { name: '名称', phone: '電話', office: '氏名と所属' },
    decide: 'どうするか',
    compare: '見比べる',
    compareThem: (one: string, other: string) => `${one}と${other}を見比べる`,
    apart: { offices: '別の事業所です', people: '別の人です' },
    apartThem: (one: string, other: string) => `${one}と${other}`,
    stayed: '残った方',
    went: 'なくなった方',
    at: 'いつ',
    by: 'だれが',
    undo: '元に戻す',
    undoIt: (name: string) => `${name}を元に戻す`,
  },
  en: {
    offices: 'Offices that may be the same',
    people: 'People who may be the same',
    noOffices: 'No two offices have the same name or telephone.',
    noPeople: 'Nobody has the same name and office as somebody else.',
    merged: 'Merged lately',
    one: 'One',
    other: 'The other',
    why: 'Alike in',
    whys: { name: 'name', phone: 'telephone', office: 'name and office' },
    decide: 'What to do',
    compare: 'Compare',
    compareThem: (one: string, other: string) => `Compare ${one} with ${other}`,
    apart: { offices: 'They are two offices', people: 'They are two people' },
    apartThem: (one: string, other: string) => `${one} and ${other}`,
    stayed: 'Stayed',
    went: 'Went',
    at: 'When',
    by: 'By',
    undo: 'Undo',
    undoIt: (name: string) => `Undo ${name}`,
  },
});
