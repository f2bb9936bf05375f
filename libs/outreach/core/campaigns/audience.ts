/** What the list of those who may be asked is narrowed to. One more way to narrow is one more field here and one line in `candidates.queries.ts`. */
export interface Audience {
  target: 'office' | 'person';
  /** part of a name or its reading */
  text: string;
  kind: string;
  district: string;
  member: 'all' | 'yes' | 'no';
  /** did not come for so many months; 0: whenever they came */
  awayMonths: number;
}

export const everyOffice: Audience = {
  target: 'office',
  text: '',
  kind: '',
  district: '',
  member: 'all',
  awayMonths: 0,
};
