type Stored = Record<string, unknown>;

/** What a merge changed, so that it can be undone. Forgotten after thirty days. */
export interface Snapshot {
  /** columns of the one that stays: before, and as the merge wrote them */
  before: Stored;
  after: Stored;
  /** the row that went, as it was */
  loser: Stored;
  /** ids of rows that were pointed to the one that stays, by the key that holds it */
  moved: Record<string, string[]>;
  /** addresses that the one that stays took over: saving its page writes them anew */
  taken: string[];
  /** own rows of the one that went */
  addresses: Stored[];
  taggings: Stored[];
  posts: Stored[];
}

export type Kind = 'office' | 'person';

/** What staff choose between, where the two differ; named as the columns. */
export const mergedFields = {
  office: ['name', 'kana', 'kind', 'district', 'parent_body', 'member_since', 'member_until', 'postal_address', 'phone', 'fax'],
  person: ['name', 'kana'],
} as const; // prettier-ignore

export type MergedField = (typeof mergedFields)[Kind][number];
