import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, type ValidationError } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isConnectionLost } from '../database/connection-lost.js';
import { DomainError, Problems } from '../errors.js';
import { type Problem } from '#ui';
import { problemsOf } from '#ui/forms';
import { type Sentence, sentenceIn } from '#ui/i18n';
import type { Log } from '../log.js';
import { page } from './answers.js';
import { SignInFirst } from './door.guard.js';
import { ErrorPage } from './error.page.js';
import { write } from './reply.interceptor.js';
import { type Visit, visitOf } from './visit.js';

/** Query or path input that its class refuses. */
export class InvalidInput extends Error {
  constructor(readonly errors: ValidationError[]) {
    super('invalid input');
  }
}

interface Told {
  status: number;
  code: string;
  sentence: Sentence;
  problems: Problem[];
}

/** The one place where anything thrown becomes an answer: a page for browsers, JSON for programs, always with the request id. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const visit = visitOf(request);
    const told = tell(error, visit);
    const wait = (error instanceof DomainError && error.retryAfter) || secondsToWait[told.status];
    if (wait) void reply.header('retry-after', String(wait));
    if (told.status >= 500) this.log.error({ request: request.id, err: error }, 'unexpected');
    const browser = (request.headers.accept ?? '').includes('text/html');
    if (browser && error instanceof SignInFirst) {
      const next = request.method === 'GET' ? `?next=${encodeURIComponent(visit.url)}` : '';
      void reply.status(303).header('location', `/login${next}`).send('');
      return;
    }
    const sentence = sentenceIn(told.sentence, visit.language);
    if (browser) {
      void reply.send(
        write(
          reply,
          page(
            <ErrorPage visit={visit} status={told.status} sentence={sentence} problems={told.problems} />,
            told.status,
          ),
        ),
      );
      return;
    }
    void reply.status(told.status).send({
      status: told.status,
      code: told.code,
      message: sentence,
      problems: told.problems,
      requestId: request.id,
    });
  }
}

function tell(error: unknown, visit: Visit): Told {
  if (error instanceof DomainError) {
    const problems = error.field ? [{ field: error.field, sentence: sentenceIn(error.sentence, visit.language) }] : [];
    return { status: error.status, code: error.code, sentence: error.sentence, problems };
  }
  if (error instanceof Problems)
    return { status: 422, code: 'problems', sentence: sentences[422]!, problems: [...error.list] };
  if (error instanceof InvalidInput) {
    const problems = error.errors.flatMap((one) => problemsOf(one, visit.language));
    return { status: 400, code: 'invalid-input', sentence: sentences[400]!, problems };
  }
  if (isConnectionLost(error)) return { status: 503, code: 'database-away', sentence: databaseAway, problems: [] };
  const status = error instanceof HttpException ? error.getStatus() : statusOf(error);
  const known = sentences[status] ?? (status >= 500 ? sentences[500]! : sentences[400]!);
  return {
    status,
    code: codes[status] ?? (status >= 500 ? 'unexpected' : 'bad-request'),
    // Staff are the host themselves: they tell whoever runs the machine.
    sentence: status === 500 && visit.maybeActor ? brokenForStaff : known,
    problems: [],
  };
}

/** Errors of Fastify itself carry their status; anything else is ours to mend. */
function statusOf(error: unknown): number {
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500;
}

/** Where nothing else is known: the limit of requests counts by the minute, and a database comes back in less. */
const secondsToWait: Record<number, number> = { 429: 60, 503: 10 };

const brokenForStaff: Sentence = {
  ja: '申し訳ありません。こちらの不具合で、できませんでした。何も保存されていません。下の番号を添えて、このシステムを管理している方にお知らせください。',
  en: 'We are sorry: something went wrong on our side and nothing was saved. Please tell whoever runs this system, with the number below.',
};

/** Whether the last statement had reached it nobody knows. */
const databaseAway: Sentence = {
  ja: 'データベースとの接続が切れました。10秒ほど待って画面を開き直し、保存されたかどうかを確かめてください。',
  en: 'The connection to the database was lost. Please wait about ten seconds, open the page again and see whether it was saved.',
  'ja-easy':
    'いま つかえません。 {少|すこ}し {待|ま}って、 ページを もう {一度|いちど} {開|ひら}いて ください。 できたか どうか {見|み}て ください。',
};

const codes: Record<number, string> = {
  404: 'not-found',
  413: 'too-large',
  415: 'unsupported',
  422: 'problems',
  429: 'too-many',
  503: 'not-ready',
};

const sentences: Record<number, Sentence> = {
  400: {
    ja: '送られた内容を読み取れませんでした。前のページに戻って、もう一度お試しください。',
    en: 'We could not read what was sent. Please go back and try again.',
    'ja-easy':
      '{送|おく}った ものを {読|よ}めませんでした。 {前|まえ}の ページに もどって、 もう {一度|いちど} {送|おく}って ください。',
  },
  404: {
    ja: 'お探しのページが見つかりません。アドレスを確かめるか、主催者にお問い合わせください。',
    en: 'We could not find that page. Please check the address, or ask the host.',
    'ja-easy': 'この ページは ありません。 {主催者|しゅさいしゃ}に {聞|き}いて ください。',
  },
  413: {
    ja: '送られた内容が大きすぎます。文字を減らすか、小さいファイルにしてください。',
    en: 'What was sent is too large. Please shorten the text or choose a smaller file.',
    'ja-easy': '{送|おく}った ものが {大|おお}きすぎます。 {短|みじか}く して ください。',
  },
  415: {
    ja: 'この形式のデータは受け取れません。',
    en: 'We cannot take data of this kind.',
    'ja-easy': 'この {形|かたち}の データは うけとれません。',
  },
  422: {
    ja: '直していただきたいところがあります。',
    en: 'Some things need to be put right.',
    'ja-easy': 'なおして ほしい ところが あります。',
  },
  429: {
    ja: '短い間に多くの操作がありました。1分ほど待って、もう一度お試しください。',
    en: 'That was too many requests in a short time. Please wait about a minute and try again.',
    'ja-easy': '{少|すこ}し {待|ま}って、 もう {一度|いちど} して ください。',
  },
  500: {
    ja: '申し訳ありません。こちらの不具合で、できませんでした。入力した内容は送られていません。下の番号を添えて、主催者にお知らせください。',
    en: 'We are sorry: something went wrong on our side and nothing was saved. Please tell the host, with the number below.',
    'ja-easy':
      'ごめんなさい。 できませんでした。 {下|した}の {番号|ばんごう}を {主催者|しゅさいしゃ}に {教|おし}えて ください。',
  },
  503: {
    ja: 'ただいま準備中です。1分ほど待って、もう一度お試しください。',
    en: 'We are getting ready. Please try again in a minute.',
    'ja-easy': 'いま {準備|じゅんび}して います。 {少|すこ}し {待|ま}って ください。',
  },
};
