import { named, type Statement, type Tx } from '#platform';

/**
 * Made of the versions that PostgreSQL keeps of each row (xmin: the transaction that wrote it): whoever writes a row changes
 * it, and nobody can forget to. Whoever changes an answer writes its response.
 */
const marked: Statement = {
  name: 'answers-mark',
  text: `
    select concat_ws(' ',
      (select concat(count(*), '/', sum(xmin::text::bigint)) from response where questionnaire_id = $1),
      (select concat(count(*), '/', sum(xmin::text::bigint)) from questionnaire_invitation where questionnaire_id = $1),
      (select concat(count(*), '/', sum(xmin::text::bigint)) from distribution where questionnaire_id = $1),
      (select count(*) from questionnaire_version where questionnaire_id = $1)) as mark`,
};

/** Names the state of everything that was asked, handed out and answered: the same mark, the same tables. */
export async function answersMark(tx: Tx, questionnaireId: string): Promise<string> {
  const [found] = await named<{ mark: string }>(tx, marked, [questionnaireId]);
  return found!.mark;
}
