import type { Visit } from '#platform';
import { Button, Form, GuestPage, LinkButton, Notice, type Problem, Say } from '#ui';
import { Fields, type TypedOf } from '#ui/forms';
import { plainText } from '#ui/i18n';
import { codePath, officeLinksPath } from '../core/links.js';
import { OfficeLinkForm } from './office.form.js';
import { officeTexts } from './office.texts.js';

interface OfficeLinkPageProps {
  visit: Visit;
  form: TypedOf<typeof OfficeLinkForm>;
  problems?: readonly Problem[];
}

/** An address of an office in, its link out. */
export function OfficeLinkPage({ visit, form, problems = [] }: OfficeLinkPageProps) {
  const t = officeTexts.of(visit.language);
  return (
    <GuestPage
      visit={visit}
      title={plainText(t.linkTitle)}
      heading={<Say>{t.linkTitle}</Say>}
      narrow
      private
      problems={problems}
      class="form"
    >
      <Form action={officeLinksPath(visit.workspace)} problems={problems}>
        <p class="lead">
          <Say>{t.linkLead}</Say>
        </p>
        <Fields of={OfficeLinkForm} typed={form} />
        <Button big full>
          {t.linkSubmit}
        </Button>
      </Form>
      <p>
        <a href={codePath(visit.workspace)}>
          <Say>{t.haveCode}</Say>
        </a>
      </p>
    </GuestPage>
  );
}

/** The same for every address. */
export function OfficeLinkSentPage({ visit, mailDomain }: { visit: Visit; mailDomain: string }) {
  const t = officeTexts.of(visit.language);
  return (
    <GuestPage
      visit={visit}
      title={plainText(t.sentTitle)}
      heading={<Say>{t.sentTitle}</Say>}
      narrow
      private
      class="stack"
    >
      <p class="lead">
        <Say>{t.sentLead}</Say>
      </p>
      <Notice tone="wait" icon="mail">
        <p>
          <Say>{t.sentHint(mailDomain)}</Say>
        </p>
      </Notice>
      <p class="row">
        <LinkButton kind="quiet" href={officeLinksPath(visit.workspace)}>
          {t.again}
        </LinkButton>
      </p>
    </GuestPage>
  );
}
