/** What has come of an invitation. silent: it has arrived as far as anybody knows, and nothing was heard · opened: somebody went to the form. */
export const answers = ['coming', 'declined', 'opened', 'silent', 'unsent', 'bounced'] as const;

export type AnswerState = (typeof answers)[number];

/** Those who may be asked once more: an answer is still to come. */
export const awaited: readonly AnswerState[] = ['opened', 'silent'];

/** はじめて・久しぶり after so many months; whoever came since is known. */
export const littleContactMonths = 18;
