import { rows, type Tx } from '#platform';

/** What lists may be narrowed to. */
export interface OfficeChoices {
  kinds: string[];
  districts: string[];
}

/** The kinds and districts of the offices that the directory knows. */
export async function officeChoices(tx: Tx): Promise<OfficeChoices> {
  const [choices] = await rows<OfficeChoices>(
    tx,
    `select coalesce(array_agg(distinct kind) filter (where kind <> ''), '{}') as kinds,
            coalesce(array_agg(distinct district) filter (where district <> ''), '{}') as districts from office_card`,
  );
  return choices!;
}
