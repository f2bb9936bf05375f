import type { Organiser } from '../support/organiser.js';

/** What an organiser asks on the form, and what it says names are used for. */
export async function writeForm(organiser: Organiser, eventId: string): Promise<void> {
  const { visitor } = organiser;
  const questions = await visitor.get(organiser.path(`events/${eventId}/questions`));
  await visitor.submit(questions, '/questions', {
    'questions.0.label': '話し合いで、いちばん取り上げてほしいこと',
    'questions.0.kind': 'choice',
    'questions.0.asks': 'application',
    'questions.0.options': '面談の進め方\n会社との連絡のとり方\n記録と引き継ぎ\n特にない',
  });
  const purpose = await visitor.get(organiser.path('purpose'));
  await visitor.submit(purpose, '/purpose', {
    text: 'お名前と連絡先は、この催しの運営と、主催者が行う催しの人数の集計だけに使います。',
  });
}

/** The first who comes to the party has paid for it. @returns paths of the receipt, as staff and as the applicant open it */
export async function payFee(
  organiser: Organiser,
  eventId: string,
  my: string,
): Promise<{ staff: string; mine: string }> {
  const fees = organiser.path(`events/${eventId}/fees`);
  const page = await organiser.visitor.get(fees);
  const paid = await organiser.visitor.submit(page, '/fees');
  const receipt = await organiser.visitor.submit(paid, '/fees/receipts');
  const payment = receipt.path.split('/').at(-2)!;
  return { staff: receipt.path, mine: `${my}/receipts/${payment}` };
}
