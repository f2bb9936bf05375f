import type { TodoSource } from '#events';
import { rows, type Tx } from '#platform';
import { catalogue } from '#ui/i18n';

const days = 24 * 3_600_000;

interface Waiting {
  id: string;
  title: string;
  what: 'publish' | 'request';
}

/** Events that are over and whose questionnaire nobody can answer yet: memories fade. */
export const questionnaireTodos: TodoSource = {
  key: 'questionnaires',
  permission: 'questionnaires.edit',
  async read(tx, { workspaceId, language }, { now }) {
    const t = texts.of(language);
    const waiting = await waitingSince(tx, workspaceId, now);
    return waiting.map(({ id, title, what }) => ({
      key: `questionnaire-${id}`,
      tone: 'wait',
      about: 'answers',
      title: t[what].title(title),
      detail: t[what].detail,
      action: { label: t[what].action, path: `questionnaires/${id}` },
    }));
  },
};

const waitingSince = (tx: Tx, workspaceId: string, now: Date): Promise<Waiting[]> =>
  rows<Waiting>(
    tx,
    `select q.id, e.title, case q.state when 'draft' then 'publish' else 'request' end as what
     from questionnaire q
     join event_card e on e.id = q.event_id and e.state = 'published'
     cross join lateral (select max(ends_at) as over from session_now where event_id = e.id) n
     where q.workspace_id = $1 and q.occasion = 'after' and n.over <= $2 and n.over > $3 and (q.closes_at is null or q.closes_at > $2)
       and (q.state = 'draft'
            or q.state = 'open' and not exists (select 1 from questionnaire_invitation where questionnaire_id = q.id)
               and not exists (select 1 from distribution where questionnaire_id = q.id))
     order by n.over desc, e.id limit 20`,
    [workspaceId, now, new Date(now.getTime() - 60 * days)],
  );

const texts = catalogue({
  ja: {
    publish: {
      title: (event: string) => `「${event}」のアンケートがまだ公開されていません`,
      detail: '催しは終わりました。公開すると、回答のお願いを送れます',
      action: 'アンケートを公開する',
    },
    request: {
      title: (event: string) => `「${event}」の回答のお願いをまだ送っていません`,
      detail: 'アンケートは公開されています。覚えているうちに送ると、よく返ってきます',
      action: '回答のお願いを送る',
    },
  },
  en: {
    publish: {
      title: (event: string) => `The questionnaire of “${event}” is not published yet`,
      detail: 'The event is over. Once it is published, people can be asked to answer',
      action: 'Publish the questionnaire',
    },
    request: {
      title: (event: string) => `Nobody has been asked to answer about “${event}” yet`,
      detail: 'The questionnaire is open. People answer best while they remember',
      action: 'Send the requests',
    },
  },
});
