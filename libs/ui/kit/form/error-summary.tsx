import type { Problem } from '../problem.js';
import { Icon } from '../icon.js';
import { kitTexts } from '../kit.texts.js';
import { useTexts } from '../reading.js';
import { Say } from '../say.js';
import { fieldId } from './form-context.js';

/** What must be put right, each with a link to its field. Takes the focus when the page opens, so that it is heard first. */
export function ErrorSummary({ prefix, problems }: { prefix: string; problems: readonly Problem[] }) {
  const t = useTexts(kitTexts);
  if (problems.length === 0) return null;
  const title = `${prefix}-problems`;
  return (
    <div class="oops" role="alert" tabindex={-1} autofocus aria-labelledby={title}>
      <h2 id={title}>
        <Icon name="warn" /> <Say>{t.problems(problems.length)}</Say>
      </h2>
      <p>
        <Say>{t.kept}</Say>
      </p>
      <ul class="plain">
        {problems.map(({ field, sentence }) => (
          <li key={field + sentence}>
            {field ? (
              <a href={`#${fieldId(prefix, field)}`}>
                <Say>{sentence}</Say>
              </a>
            ) : (
              <Say>{sentence}</Say>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
