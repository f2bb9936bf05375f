import type { INestApplicationContext } from '@nestjs/common';
import { SetUp } from '#access';
import type { Config } from '#platform';

/** What the person who started it must know: the address, the one-time set-up link until there is an owner, and where mails go. */
export async function announce(
  app: INestApplicationContext,
  config: Config,
  say: (line: string) => void = (line) => console.log(line),
): Promise<void> {
  say(`\n  集い Tsudoi  ${config.baseUrl}\n`);
  const link = await app.get(SetUp).freshLink();
  if (link) say(`  はじめの設定(一度だけ・24時間) / First set-up (once, within 24 hours)\n  ${link}\n`);
  if (config.smtpUrl) return;
  say('  SMTP_URL がないため、メールは送らずメールボックスに保管します。');
  say('  No SMTP_URL: mails are kept in the mailbox page, not sent.\n');
}
