import type { PageVisit } from '../kit/page-visit.js';
import { Notice } from '../kit/notice.js';
import { Say } from '../kit/say.js';
import { noticeOf } from './notices.js';

/** The answer to what was just done, once. */
export function PageNotice({ visit }: { visit: PageVisit }) {
  if (!visit.notice) return null;
  const { sentence, done } = noticeOf(visit.notice, visit.language);
  return (
    <Notice tone={done ? 'ok' : 'wait'} live>
      <p>
        <Say>{sentence}</Say>
      </p>
    </Notice>
  );
}
