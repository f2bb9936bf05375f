import { isUuid, NotFound, type Tx } from '#platform';
import type { Language } from '#ui/i18n';
import { type ReadAnswers, readAnswers, type Typed } from './answers.js';
import type { Channel } from './response.entity.js';
import { loadResponse } from './response.queries.js';
import { stratumOf } from './strata.js';
import { loadLatestVersion, loadVersion, type Version } from './version.queries.js';
import { writeResponse } from './write-response.js';

/** A form that came back without a request to anybody. */
export interface UnaskedForm {
  /** made with the page, so that one form is stored once */
  responseId: string;
  /** the way it came */
  channel: Extract<Channel, 'public' | 'paper'>;
  /** where it is from, as far as that is known */
  officeId: string | null;
  versionId: string;
  typed: Typed;
  language: Language;
}

/** What was sent cannot be stored as it is: to be shown again. */
export interface Unread {
  version: Version;
  read: ReadAnswers;
}

/**
 * Stores it, once. The questionnaire must be locked and published.
 * A form on paper is as it is: what was to be answered may be blank.
 * @returns null: stored, now or before
 * @throws NotFound where this workspace has no such office, or the id stands for something else
 */
export async function receive(
  tx: Tx,
  workspaceId: string,
  questionnaireId: string,
  { responseId, channel, officeId, versionId, typed, language }: UnaskedForm,
  now: Date,
): Promise<Unread | null> {
  const version = await versionSent(tx, questionnaireId, versionId);
  const read = readAnswers(version.items, typed);
  if (read.faults.some(({ fault }) => fault.name !== 'missing' || channel !== 'paper')) return { version, read };
  const stratumId = await stratumOf(tx, workspaceId, questionnaireId, officeId);
  if (!stratumId) throw new NotFound();
  const by = { responseId, officeId };
  const stored = await writeResponse(
    tx,
    { workspaceId, questionnaireId, stratumId, channel, by },
    version,
    read.states,
    { now, language },
  );
  if (!stored && !(await loadResponse(tx, questionnaireId, responseId))) throw new NotFound();
  return null;
}

/** Whoever had an older version before them when a new one was published has answered what was asked there. */
export async function versionSent(tx: Tx, questionnaireId: string, id: string): Promise<Version> {
  const sent = isUuid(id) ? await loadVersion(tx, id) : null;
  if (sent?.questionnaireId === questionnaireId) return sent;
  return (await loadLatestVersion(tx, questionnaireId))!;
}
