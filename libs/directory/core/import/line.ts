import type { Sentence } from '#ui/i18n';

/** What a row says about an office; null: says nothing, what is known stays. */
export interface OfficeLine {
  type: 'office';
  row: number;
  /** of the directory, as exported */
  id: string | null;
  name: string;
  kana: string | null;
  kind: string | null;
  district: string | null;
  parentBody: string | null;
  memberSince: string | null;
  memberUntil: string | null;
  postalAddress: string | null;
  phone: string | null;
  fax: string | null;
  /** canonical, each once */
  emails: string[];
  tags: string[];
}

/** What a row says about a person. */
export interface PersonLine {
  type: 'person';
  row: number;
  id: string | null;
  name: string;
  nameKey: string;
  kana: string | null;
  /** canonical, each once */
  emails: string[];
  /** name of an office, or none */
  office: string | null;
  title: string | null;
  tags: string[];
}

export type GoodLine = OfficeLine | PersonLine;

export interface BadLine {
  type: 'bad';
  row: number;
  /** as written, to find the row by */
  name: string;
  sentences: Sentence[];
}

export type Line = GoodLine | BadLine;
