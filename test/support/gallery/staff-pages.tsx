import { Beside, Button, Chip, Flow, Funnel, LinkButton, Notice, Pager, RowFilter, Section, Sheet, StaffPage, States, Tabs, Timeline, TodoList, When } from '#ui'; // prettier-ignore
import { visitOf } from './visit.js';

const zone = 'Asia/Tokyo';
const at = (text: string) => new Date(`${text}+09:00`);

export const todayPage = () => (
  <StaffPage
    visit={visitOf({ mailboxBanner: true, insecureBanner: true })}
    title="今日"
    current="today"
    over={<When start={at('2026-11-24T09:00')} zone={zone} day />}
    actions={
      <LinkButton kind="quiet" href="/new" icon="plus">
        新しい催し
      </LinkButton>
    }
  >
    <Beside
      aside={
        <Section title="これから14日">
          <ol class="coming plain">
            <li>
              <div class="day">
                <b>11/26</b>木 10:00
              </div>
              <div>
                <a href="/e/104">第104回 定例会</a>
                <Flow
                  items={[
                    { label: '案内', count: 38 },
                    { label: '申込', count: 29 },
                    { label: '確定', count: 29 },
                  ]}
                />
              </div>
            </li>
          </ol>
        </Section>
      }
    >
      <Section
        title={
          <>
            やること <span class="soft">3</span>
          </>
        }
      >
        <TodoList
          items={[
            {
              tone: 'warn',
              icon: 'clock',
              title: '繰上案内が、今日 18:00 に切れます',
              detail: '1人・第5回 面談ワークショップ(会場)。次は4番目の方です',
              action: { href: '/a', label: '電話で確かめる' },
            },
            {
              tone: 'bad',
              icon: 'mail',
              title: '届かなかったメール 2通',
              detail: '宛先なし 1、いっぱい 1。',
              action: { href: '/b', label: '宛先を直す' },
            },
            {
              icon: 'pencil',
              title: '紙のアンケート 6枚が未入力',
              detail: '第3回 見学・意見交換会',
              action: { href: '/c', label: '入力する' },
            },
          ]}
        />
      </Section>
    </Beside>
  </StaffPage>
);

export const overviewPage = () => (
  <StaffPage
    visit={visitOf({ notice: 'saved' })}
    title="第3回 見学・意見交換会"
    current="events"
    crumbs={[
      { href: '/e', label: '催し' },
      { href: '/s', label: '見学・意見交換会' },
    ]}
    lead={
      <>
        <When start={at('2026-11-18T13:30')} end={at('2026-11-18T16:00')} zone={zone} />{' '}
        <span class="soft">・ 定員20人 ・ 担当 笹森</span>{' '}
        <Chip tone="off" icon="reported">
          終了
        </Chip>
      </>
    }
    actions={
      <LinkButton kind="quiet" href="/p" icon="open">
        公開ページ
      </LinkButton>
    }
  >
    <Funnel
      items={[
        { label: '案内', count: 119, base: ['事業所'], href: '/1' },
        { label: '申込', count: 22, base: ['17事業所'], href: '/2' },
        { label: '確定', count: 20, base: ['取消 2'], href: '/3' },
        { label: '出席', count: 18, base: ['確定の 90.0%'], href: '/4' },
        { label: '回答', count: '−', base: [] },
      ]}
    />
    <Tabs
      label="この催し"
      items={['概要', '案内', '申込', '当日', 'アンケート', '集計', '報告'].map((label, place) => ({
        href: `/tab/${place}`,
        label,
        current: place === 0,
      }))}
    />
    <Beside
      label="経過"
      aside={
        <>
          <h2>経過</h2>
          <Timeline
            coming={[
              {
                icon: 'send',
                when: <When start={at('2026-11-25T09:00')} zone={zone} short />,
                title: 'アンケートのお願い 2通',
                why: 'まだ回答のない出席者へ。',
              },
            ]}
            past={[
              {
                tone: 'ok',
                when: '11月19日(木) 9:00',
                title: 'お礼とアンケート 18通 送信済み',
                why: 'うち1通は、12分後に送り直しました。',
              },
              {
                tone: 'bad',
                when: '11月17日(火) 9:04',
                title: '前日のお知らせ 1通 届かず',
                why: '宛先が見つかりません(550)。',
              },
              { when: '11月11日(水) 9:00', title: '1週間前のお知らせ 3人には送りません', why: '12日以降の申し込み。' },
            ]}
          />
        </>
      }
    >
      <Section title="次にすること">
        <Notice icon="flag">
          <p>
            <b>完了報告書の下書きができました。</b>残りは「所感」と「写真」です。
          </p>
          <p>
            <LinkButton href="/report">報告書を仕上げる</LinkButton>
          </p>
        </Notice>
      </Section>
      <Section title="だれが来たか">
        <Sheet
          empty=""
          columns={[
            { key: 'kind', label: '種別', rowHead: true },
            { key: 'asked', label: '案内事業所', num: true },
            { key: 'came', label: '出席人', num: true },
          ]}
          rows={[
            { key: 'all', total: true, cells: { kind: '全体', asked: 119, came: 18 } },
            { key: 'a', cells: { kind: '就労継続支援', asked: 58, came: 8 } },
            { key: 'b', cells: { kind: '企業', asked: 26, came: 2 } },
          ]}
        />
        <p class="note">出席は実人数。</p>
      </Section>
    </Beside>
  </StaffPage>
);

const people = [
  ['巳波 とも子', 'みなみ ともこ', 'こもれび就労支援室', 'warn', '繰上案内中'],
  ['時任 さく', 'ときとう さく', 'ミナモ製作所', 'wait', '承認待ち'],
  ['灰谷 悠', 'はいたに ゆう', 'つむぎ工房', 'ok', '確定'],
  ['弓削 まこと', 'ゆげ まこと', '北浦つながり舎', 'off', '取消'],
] as const;

export const listPage = () => (
  <StaffPage
    visit={visitOf()}
    title="申込: 第5回 面談ワークショップ"
    current="events"
    heading="第5回 面談ワークショップ"
  >
    <States
      items={[
        { href: '?', label: 'すべて', count: 61, current: true },
        { href: '?s=offered', label: '繰上案内中', count: 1, tone: 'warn' },
        { href: '?s=waiting', label: 'キャンセル待ち', count: 3, tone: 'wait' },
        { href: '?s=confirmed', label: '確定', count: 50, tone: 'ok' },
        { href: '?s=cancelled', label: '取消', count: 4, tone: 'off' },
      ]}
    />
    <RowFilter table="people" label="氏名・かな・事業所" action="/gallery/search" method="post" />
    <form method="post" action="/bulk">
      <Sheet
        folds
        id="people"
        class="people"
        caption="対応が必要な順。4人を表示"
        empty="まだ申し込みはありません。"
        columns={[
          { key: 'pick', label: '選ぶ', unseen: true, class: 'pick' },
          { key: 'name', label: '氏名', rowHead: true },
          { key: 'office', label: '事業所' },
          { key: 'state', label: '状態' },
          { key: 'act', label: '操作', unseen: true, class: 'act' },
        ]}
        rows={people.map(([name, kana, office, tone, state], place) => ({
          key: name,
          cells: {
            pick: <input type="checkbox" name="pick" value={name} aria-label={`${name}を選ぶ`} checked={place === 1} />,
            name: (
              <>
                {name}
                <small>{kana}</small>
              </>
            ),
            office,
            state: <Chip tone={tone}>{state}</Chip>,
            act: (
              <LinkButton kind="text" href={`/r/${place}`} label={`${name}を開く`}>
                開く
              </LinkButton>
            ),
          },
        }))}
      />
      <div class="bulk screen-only">
        <b>選んだ人を</b>
        <Button icon="check">承認する</Button>
        <Button kind="quiet" icon="mail">
          メールを書く
        </Button>
      </div>
    </form>
    <Pager page={2} size={50} total={161} href={(page) => `?page=${page}`} />
  </StaffPage>
);
