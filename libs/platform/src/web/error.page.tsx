import type { Problem } from '../errors.js';
import { BarePage, catalogue, Notice, Say } from '../ui/index.js';
import type { Visit } from './visit.js';

const texts = catalogue({
  ja: { title: (status: number) => (status === 404 ? 'ページが見つかりません' : status >= 500 ? 'うまくいきませんでした' : '受け付けられませんでした'), number: '番号', back: 'トップページへ' },
  en: { title: (status: number) => (status === 404 ? 'Page not found' : status >= 500 ? 'Something went wrong' : 'This was not accepted'), number: 'Number', back: 'To the start page' },
  'ja-easy': { title: (status: number) => (status === 404 ? 'ページが ありません' : 'できませんでした'), number: '{番号|ばんごう}', back: 'はじめの ページへ' },
});

export interface ErrorPageProps {
  visit: Visit;
  status: number;
  sentence: string;
  problems: readonly Problem[];
}

export function ErrorPage({ visit, status, sentence, problems }: ErrorPageProps) {
  const t = texts.of(visit.language);
  const home = visit.maybeWorkspace ? `/w/${visit.maybeWorkspace.slug}` : '/';
  return (
    <BarePage visit={visit} title={t.title(status)}>
      <h1>{t.title(status)}</h1>
      <Notice tone={status >= 500 ? 'bad' : 'warn'}>
        <p>
          <Say>{sentence}</Say>
        </p>
        {problems.map((problem) => (
          <p key={problem.field}>{problem.sentence}</p>
        ))}
      </Notice>
      <p class="small soft">
        <Say>{t.number}</Say> {visit.requestId}
      </p>
      <p>
        <a href={home}>
          <Say>{t.back}</Say>
        </a>
      </p>
    </BarePage>
  );
}
