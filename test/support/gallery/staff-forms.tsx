import {
  BarePage,
  Button,
  Confirm,
  Form,
  LinkButton,
  Pair,
  SelectField,
  Sheet,
  StaffPage,
  TextArea,
  TextField,
} from '#ui';
import { visitOf } from './visit.js';

export const editPage = () => {
  const problems = [{ field: 'name', sentence: '名前を入れてください。' }];
  return (
    <StaffPage
      visit={visitOf()}
      title="事業所を追加"
      current="directory"
      crumbs={[{ href: '/o', label: '名簿' }]}
      problems={problems}
    >
      <Form action="/w/mizunohama/staff/offices" problems={problems}>
        <TextField name="name" label="事業所・機関の名前" required />
        <Pair>
          <SelectField name="kind" label="種別" empty options={[{ value: 'a', label: '就労継続支援' }]} required />
          <TextField name="since" label="加入した日" type="date" required={false} />
        </Pair>
        <TextArea name="note" label="覚え書き" required={false} />
        <div class="row">
          <Button>追加する</Button>
          <LinkButton kind="quiet" href="/o">
            やめる
          </LinkButton>
        </div>
      </Form>
    </StaffPage>
  );
};

export const staffConfirmPage = () => (
  <Confirm
    visit={visitOf()}
    kind="staff"
    current="events"
    title="催しを中止しますか"
    question="参加者 50人にお知らせのメールを送ります。元には戻せません。"
    action="/x"
    verb="中止する"
    back="/y"
  />
);

export const loginPage = () => (
  <BarePage visit={visitOf({ nav: [], actorName: undefined })} title="ログイン">
    <Form action="/sign-in">
      <TextField name="email" type="email" label="メールアドレス" autocomplete="username" />
      <TextField name="password" type="password" label="パスワード" autocomplete="current-password" />
      <Button full>ログインする</Button>
    </Form>
  </BarePage>
);

export const emptyPage = () => (
  <StaffPage visit={visitOf()} title="名簿" current="directory">
    <Sheet
      columns={[]}
      rows={[]}
      empty={
        <>
          <p>まだ事業所がありません。</p>
          <p>
            <LinkButton href="/new" icon="plus">
              事業所を追加する
            </LinkButton>
          </p>
        </>
      }
    />
  </StaffPage>
);
