import type { ComponentChildren } from 'preact';
import { type Problem, BarePage, GuestPage, Notice, Say, StaffPage } from '#ui';
import { catalogue, plainText } from '#ui/i18n';
import type { Visit } from './visit.js';

const texts = catalogue({
  ja: {
    title: (status: number) =>
      status === 404 ? 'ページが見つかりません' : status >= 500 ? 'うまくいきませんでした' : '受け付けられませんでした',
    number: '番号',
    back: 'はじめのページへ',
  },
  en: {
    title: (status: number) =>
      status === 404 ? 'Page not found' : status >= 500 ? 'Something went wrong' : 'This was not accepted',
    number: 'Number',
    back: 'To the start page',
  },
  'ja-easy': {
    title: (status: number) => (status === 404 ? 'ページが ありません' : 'できませんでした'),
    number: '{番号|ばんごう}',
    back: 'はじめの ページへ',
  },
});

export interface ErrorPageProps {
  visit: Visit;
  status: number;
  sentence: string;
  problems: readonly Problem[];
}

/** The number is for those who mend what is broken; with a refusal nobody could do anything with it. */
export function ErrorPage({ visit, status, sentence, problems }: ErrorPageProps) {
  const t = texts.of(visit.language);
  const home = visit.maybeWorkspace ? `/w/${visit.maybeWorkspace.slug}${visit.maybeActor ? '/staff' : ''}` : '/';
  return (
    <Frame visit={visit} title={t.title(status)}>
      <Notice tone={status >= 500 ? 'bad' : 'warn'}>
        <p>
          <Say>{sentence}</Say>
        </p>
        {problems
          .filter((problem) => problem.sentence !== sentence)
          .map((problem) => (
            <p key={problem.field}>{problem.sentence}</p>
          ))}
      </Notice>
      {status === 500 && (
        <p class="small soft">
          <Say>{t.number}</Say> {visit.requestId}
        </p>
      )}
      <p>
        <a href={home}>
          <Say>{t.back}</Say>
        </a>
      </p>
    </Frame>
  );
}

/** Participants keep their larger letters, their languages and whom to ask; staff keep their menu; the installation's own pages stay bare. */
function Frame({ visit, title, children }: { visit: Visit; title: string; children: ComponentChildren }) {
  if (visit.maybeActor && visit.maybeWorkspace)
    return (
      <StaffPage visit={visit} title={title} class="stack">
        {children}
      </StaffPage>
    );
  if (!visit.maybeWorkspace) return <BarePage visit={visit} title={plainText(title)} heading={<Say>{title}</Say>}>{children}</BarePage>; // prettier-ignore
  return (
    <GuestPage visit={visit} title={plainText(title)} heading={<Say>{title}</Say>} narrow private class="stack">
      {children}
    </GuestPage>
  );
}
