import { HtmlValidate } from 'html-validate';

/** What the makers of the checker recommend, but for taste: how a tag is spelled, and what a style sheet does better. */
const checker = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    'doctype-style': ['error', { style: 'lowercase' }],
    'void-style': ['error', { style: 'selfclosing' }],
    'no-trailing-whitespace': 'off',
    'attribute-boolean-style': 'off',
    'long-title': 'off',
    // the style sheet keeps numbers whole, and a number that is copied keeps its own hyphens
    'tel-non-breaking': 'off',
    // ARIA lets a list be named, and screen readers say the name
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    // boxes of one question share its name, as radios do
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit'] }],
    // a preview of a form sends nothing, nor does a list in which nobody can be chosen any more
    'wcag/h32': 'off',
  },
});

/** Every fault in the source of a page: rule, words, and where. */
export async function htmlFaults(html: string): Promise<string[]> {
  const { results } = await checker.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? ''})`),
  );
}
