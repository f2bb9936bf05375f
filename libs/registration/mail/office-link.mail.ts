import { type Letter, letter, renderLetter } from '#messaging';
import type { WorkspaceView } from '#platform';
import { catalogue, type Language } from '#ui/i18n';

export interface OfficeLinkFacts {
  workspace: WorkspaceView;
  language: Language;
  /** more than one where a mailbox stands for several */
  offices: readonly { name: string; link: string }[];
}

/** The link to the page of an office, or of each whose mailbox it is. */
export function officeLinkMail({ workspace, language, offices }: OfficeLinkFacts): Letter {
  const t = texts.of(language);
  const [only, ...others] = offices;
  const one = others.length === 0;
  return renderLetter({
    language,
    workspace,
    subject: one ? t.subject(only!.name) : t.subjectOfSeveral(offices.length),
    title: one ? t.title(only!.name) : t.titleOfSeveral,
    about: null,
    blocks: [
      letter.paragraph(t.lead),
      ...(one
        ? [letter.button(t.open, only!.link)]
        : [letter.list(offices.map(({ name, link }) => ({ what: { text: t.openOf(name), href: link } })))]),
      letter.small({ text: t.private, soft: true }),
    ],
    reason: t.reason,
  });
}

const texts = catalogue({
  ja: {
    subject: (office: string) => `【事業所のページ】${office}`,
    subjectOfSeveral: (n: number) => `【事業所のページ】${n}事業所`,
    title: (office: string) => `${office}のページのリンクです`,
    titleOfSeveral: '事業所のページのリンクです',
    lead: '参加する方の追加・変更・交代・取り消しと、ご案内へのお返事ができます。',
    open: '事業所のページを開く',
    openOf: (office: string) => `${office}のページを開く`,
    private: 'このリンクは、事業所の方だけのものです。事業所の外の方に転送しないでください。',
    reason: 'このアドレスで事業所のページのリンクが求められたため送りました。心当たりのないときは、何もしなくてかまいません。',
  },
  'ja-easy': {
    subject: (office: string) => `【${office}の ページ】`,
    subjectOfSeveral: (n: number) => `【${n}つの {事業所|じぎょうしょ}の ページ】`,
    title: (office: string) => `${office}の ページの リンクです`,
    titleOfSeveral: '{事業所|じぎょうしょ}の ページの リンクです',
    lead: '{参加|さんか}する {人|ひと}を {変|か}えたり、 ふやしたり、 やめたり できます。',
    open: 'ページを {開|ひら}く',
    openOf: (office: string) => `${office}の ページを {開|ひら}く`,
    private: 'この リンクを、 {他|ほか}の {事業所|じぎょうしょ}の {人|ひと}に {送|おく}らないで ください。',
    reason: 'この アドレスで リンクが たのまれたので、 {送|おく}りました。 {知|し}らない ときは、 なにも しなくて いいです。',
  },
  en: {
    subject: (office: string) => `[Page of your office] ${office}`,
    subjectOfSeveral: (n: number) => `[Pages of your offices] ${n} offices`,
    title: (office: string) => `The page of ${office}`,
    titleOfSeveral: 'The pages of your offices',
    lead: 'There you can add, change, swap and cancel people, and answer invitations.',
    open: 'Open the page of the office',
    openOf: (office: string) => `Open the page of ${office}`,
    private: 'This link is for the people of your office. Please do not forward it to others.',
    reason: 'Somebody asked for the link with this address. If it was not you, there is nothing to do.',
  },
}); // prettier-ignore
