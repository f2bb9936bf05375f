import { CheckField, Chip, Choices, Confirm, Facts, Form, FormPart, GuestPage, Button, Icon, LinkButton, Notice, Pair, Panel, Say, Section, Sheet, TextArea, TextField, When, type PageVisit } from '#ui'; // prettier-ignore
import { visitOf } from './visit.js';

const zone = 'Asia/Tokyo';
const at = (text: string) => new Date(`${text}+09:00`);
const start = at('2026-12-11T13:00');
const end = at('2026-12-11T16:30');

const contact = {
  name: '瑞ノ浜はたらく支援ネットワーク 事務局(担当 笹森)',
  phone: '0000-00-0000',
  hours: '平日 9:00〜17:00',
  fax: '0000-00-0001',
  faxForm: { href: '/fax', label: 'FAX用の用紙を印刷' },
  email: 'jimukyoku@mizunohama.example',
};

export const eventPage = () => (
  <GuestPage visit={visitOf()} title="第12回 はたらく支援セミナー" contact={contact} class="event">
    <div class="title">
      <p class="soft">はたらく支援セミナー 第12回</p>
      <h1>長く働き続けるための「相談の受け方」</h1>
      <p class="lead">働く人の小さな変化に気づき、早めに話を聞くための一日です。はじめての方もどうぞ。</p>
      <Facts
        items={[
          {
            term: 'いつ',
            children: (
              <>
                <p>
                  <b>
                    <When start={start} end={end} zone={zone} />
                  </b>
                </p>
                <p class="small soft">受付は 12:30 から</p>
              </>
            ),
          },
          { term: 'どこで', children: <p>会場・サテライト会場・オンラインから選べます</p> },
          { term: '参加費', children: <p>無料(交流会は 4,550円)</p> },
        ]}
      />
    </div>
    <Panel aside label="申し込み">
      <p class="row places">
        <Chip tone="ok">受付中</Chip>
        <span>
          会場の残り <b>26席</b>
        </span>
      </p>
      <p>
        締め切り{' '}
        <b>
          <When start={at('2026-12-04T17:00')} zone={zone} short />
        </b>
      </p>
      <LinkButton href="/apply" big full>
        申し込む
      </LinkButton>
      <p class="small soft">同じ事業所の方を、まとめて申し込めます。会員登録はいりません。</p>
      <LinkButton href="/calendar" kind="quiet" full icon="calendar">
        カレンダーに追加
      </LinkButton>
    </Panel>
    <Section title="プログラム">
      <ol class="programme">
        <li>
          <time>13:00</time>
          <div>
            <b>あいさつ</b>
          </div>
        </li>
        <li>
          <time>13:10</time>
          <div>
            <b>講演「話しにくいことを、話せる場にする」</b>小日向 湊さん
            <span class="soft">(なぎさ野大学 地域福祉研究室)</span>
          </div>
        </li>
        <li class="pause">
          <time>14:20</time>
          <div>休憩 15分</div>
        </li>
      </ol>
    </Section>
    <Section title="参加のしかた">
      <ul class="sites plain">
        <li>
          <Icon name="pin" />
          <div>
            <b>会場</b> 瑞ノ浜市民プラザ 3階 大会議室
            <br />
            <span class="soft">瑞ノ浜駅 東口から歩いて6分。</span> <a href="/map">地図を開く</a>
          </div>
        </li>
        <li>
          <Icon name="screen" />
          <div>
            <b>オンライン</b>
            <br />
            <span class="soft">字幕がつきます。</span>
          </div>
        </li>
      </ul>
    </Section>
  </GuestPage>
);

export const applyPage = () => {
  const problems = [{ field: 'email', sentence: '「@」がありません。例: namae@tsumugi.example' }];
  return (
    <GuestPage
      visit={visitOf()}
      title="申し込み"
      heading="申し込み"
      contact={contact}
      problems={problems}
      narrow
      private
    >
      <Form action="/w/mizunohama/apply" problems={problems}>
        <FormPart title="1. 申し込む方">
          <TextField
            name="office"
            label="事業所・機関"
            hint="候補にないときは、そのまま名前を入れてください。"
            required
            value="つむぎ工房"
          />
          <TextField
            name="email"
            type="email"
            label="メールアドレス"
            hint="申し込みの控えと、当日までの連絡を送ります。"
            required
            value="haitani.tsumugi.example"
            autocomplete="email"
          />
          <TextField name="phone" type="tel" label="電話番号" required={false} short />
        </FormPart>
        <FormPart title="2. 参加する方">
          <article class="person">
            <header>
              <h3>1人目</h3>
              <Button kind="text" name="remove" value="0">
                この方を外す
              </Button>
            </header>
            <Pair>
              <TextField name="people.0.name" label="お名前" required value="灰谷 悠" />
              <TextField name="people.0.kana" label="ふりがな" required value="はいたに ゆう" />
            </Pair>
            <Choices
              name="people.0.mode"
              legend="本会 13:00〜16:30"
              kind="radio"
              value="onsite"
              options={[
                { value: 'onsite', label: '会場', hint: '市民プラザ・残り26席' },
                { value: 'satellite', label: 'サテライト会場', hint: '北浦支所・残り11席' },
                { value: 'online', label: 'オンライン' },
              ]}
            />
          </article>
          <Button kind="quiet" full icon="plus" name="add" value="1">
            同僚を追加する
          </Button>
        </FormPart>
        <FormPart
          care
          title={
            <>
              <Icon name="lock" />
              3. 参加するときに必要なこと
            </>
          }
        >
          <p>
            必要なものを選んでください。<b>手配をする担当者だけ</b>が見ます。催しの30日後に、自動で消します。
          </p>
          <Choices
            name="supports"
            legend="必要なもの"
            kind="checkbox"
            two
            value={['captions']}
            options={[
              { value: 'sign', label: '手話通訳' },
              { value: 'captions', label: '要約筆記・字幕' },
              { value: 'large', label: '拡大した資料' },
              { value: 'wheelchair', label: '車いすの席' },
            ]}
          />
          <TextArea name="other" label="ほかにあれば" required={false} />
          <CheckField
            name="consent"
            label="この欄の内容を、手配のためだけに使うことに同意します。"
            hint="同意がないときは、この欄は保存されません。"
            checked
          />
        </FormPart>
        <Notice icon="mail">
          <p>
            <span class="domain">mizunohama.example</span> からのメールを受け取れるようにしておいてください。
          </p>
        </Notice>
        <Button big full>
          1人を申し込む
        </Button>
      </Form>
    </GuestPage>
  );
};

const resultOf = (visit: PageVisit) => (
  <GuestPage visit={visit} title="参加が確定しました" contact={contact} narrow private>
    <div class="stack">
      <h1 class="state ok">
        <Icon name="check" />
        <span>
          <Say>{visit.language === 'ja-easy' ? '{申|もう}し{込|こ}みが できました' : '参加が確定しました'}</Say>
        </span>
      </h1>
      <p class="lead">
        <Say>
          {visit.language === 'ja-easy'
            ? '{席|せき}が あります。メールを {送|おく}りました。'
            : 'つむぎ工房の2人の席をご用意しました。'}
        </Say>
      </p>
    </div>
    <Section title={<Say>{'{日時|にちじ}'}</Say>}>
      <Facts
        items={[
          {
            term: 'いつ',
            children: (
              <p>
                <When start={start} end={end} zone={zone} />
              </p>
            ),
          },
        ]}
      />
    </Section>
    <Section title="参加する方">
      <Sheet
        folds
        empty="まだ、いません。"
        columns={[
          { key: 'name', label: 'お名前', rowHead: true },
          { key: 'main', label: '本会' },
          { key: 'state', label: '状態' },
        ]}
        rows={[
          { key: '1', cells: { name: '灰谷 悠さん', main: '会場', state: <Chip tone="ok">確定</Chip> } },
          {
            key: '2',
            cells: { name: '青砥 しおりさん', main: 'オンライン', state: <Chip tone="wait">キャンセル待ち</Chip> },
          },
        ]}
      />
      <p class="row actions screen-only">
        <LinkButton kind="quiet" href="/edit" icon="pencil">
          変更する
        </LinkButton>
        <LinkButton kind="text" href="/cancel">
          取り消す
        </LinkButton>
      </p>
    </Section>
  </GuestPage>
);

export const resultPage = () => resultOf(visitOf({ notice: 'sent' }));
export const easyPage = () => resultOf(visitOf({ language: 'ja-easy' }));
export const englishPage = () => resultOf(visitOf({ language: 'en' }));

export const confirmPage = () => (
  <Confirm
    visit={visitOf()}
    kind="guest"
    title="参加を取り消しますか"
    question="灰谷 悠さんの席がなくなります。空きがあるあいだは、もう一度申し込めます。"
    action="/w/mizunohama/cancellation"
    verb="取り消す"
    back="/w/mizunohama/r/x"
  />
);
