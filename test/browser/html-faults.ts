import { HtmlValidate } from 'html-validate';

/** What the makers of the checker recommend. Left out is only what says nothing about whether a page is right. */
const checker = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // how our renderer writes them, the same in HTML
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'attribute-boolean-style': 'off',
    'long-title': 'off',
  },
});

/** Every fault in the source of a page: rule, words, and where. */
export async function htmlFaults(html: string): Promise<string[]> {
  const { results } = await checker.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? ''})`),
  );
}
