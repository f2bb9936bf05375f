import { openEvent } from '#platform';

/** A response was stored, the first time or changed. Who it is from is not told. */
export const Answered = openEvent<{ questionnaireId: string; responseId: string }>('questionnaire.answered');
