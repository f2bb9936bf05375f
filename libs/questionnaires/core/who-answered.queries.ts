import { rows, type Tx } from '#platform';

/**
 * The person behind each of these responses, by the response. Of named questionnaires only, whoever asks: of others it is
 * told to nobody.
 */
export async function whoAnswered(tx: Tx, responseIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (responseIds.length === 0) return new Map();
  const found = await rows<{ response: string; person: string }>(
    tx,
    `select t.id as response, i.person_id as person
     from response t
     join questionnaire_invitation i on i.id = t.invitation_id
     join questionnaire q on q.id = t.questionnaire_id
     where t.id = any($1::uuid[]) and i.person_id is not null and q.anonymity = 'named'`,
    [responseIds],
  );
  return new Map(found.map(({ response, person }) => [response, person]));
}
