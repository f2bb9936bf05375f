import { letter, type MailKind, type MailRow, renderLetter } from '#messaging';
import { type Tx, WorkspaceProfile, type WorkspaceView } from '#platform';

/** Every workspace is this host body. */
export class OneHost extends WorkspaceProfile {
  async of(): Promise<WorkspaceView | null> {
    return null;
  }
  async byId(id: string): Promise<WorkspaceView> {
    const name = '瑞ノ浜はたらく支援ネットワーク';
    const replyTo = 'jimukyoku@mizunohama.example';
    return {
      id,
      slug: 'mizunohama',
      name,
      zone: 'Asia/Tokyo',
      replyTo,
      phone: null,
      languages: ['ja'],
    };
  }
  readAnew(id: string): Promise<WorkspaceView> {
    return this.byId(id);
  }
  async everyZone() {
    return [];
  }
}

/** Mails whose facts say how they behave: `wanted`, `broken`, `wrongSql`, `text`. */
const noteKind = (kind: string, lane: MailKind['lane'], whenUncertain: MailKind['whenUncertain']): MailKind => ({
  kind,
  lane,
  whenUncertain,
  label: { ja: 'お知らせ', en: 'Note' },
  stillWanted: async (_tx: Tx, mail: MailRow) => mail.facts['wanted'] !== false,
  render: async (tx: Tx, mail: MailRow, workspace: WorkspaceView) => {
    if (mail.facts['broken']) throw new Error('a letter that cannot be made');
    if (mail.facts['wrongSql']) await tx.query('select no_such_column');
    const blocks = [letter.paragraph(String(mail.facts['text'] ?? 'こんにちは。'))];
    return renderLetter({
      language: mail.language,
      workspace,
      subject: 'お知らせ',
      title: 'お知らせ',
      about: null,
      blocks,
    });
  },
});

export const testKinds: readonly MailKind[] = [
  noteKind('test.note', 'transactional', 'resend'),
  noteKind('test.reminder', 'reminder', 'resend'),
  noteKind('test.news', 'bulk', 'hold'),
  { ...noteKind('test.asked', 'transactional', 'resend'), asked: true },
];
