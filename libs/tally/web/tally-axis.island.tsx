import { useRef } from 'preact/hooks';
import { Button, useTexts } from '#ui';
import type { Base } from '../core/tally.rules.js';
import type { Break, Show } from '../core/tally-spec.js';
import { axisTexts } from './tally-axis.texts.js';

export interface TallyAxisProps {
  /** the page itself */
  action: string;
  /** id of the part that is drawn anew */
  target: string;
  break: Break;
  base: Base;
  show: Show;
  rating: string | null;
  breaks: { value: Break; label: string }[];
  /** items by which comments can be grouped; one alone is no choice */
  ratings: { value: string; label: string }[];
}

/**
 * Chooses how one looks at a tally. A plain form whose state stays in the address; with the script every choice fetches the
 * same page and puts its tables in the place of these.
 */
export function TallyAxis({ action, target, breaks, ratings, ...chosen }: TallyAxisProps) {
  const t = useTexts(axisTexts);
  const form = useRef<HTMLFormElement>(null);
  const state = useRef<HTMLOutputElement>(null);
  const asked = useRef<AbortController>(undefined);

  const redraw = async () => {
    const address = `${action}?${new URLSearchParams(new FormData(form.current!) as unknown as Record<string, string>)}`;
    asked.current?.abort();
    asked.current = new AbortController();
    // not kept as state: a drawing of this form would put back what was chosen before
    state.current!.textContent = t.drawing;
    try {
      const fresh = await partOf(address, target, asked.current.signal);
      document.getElementById(target)!.replaceWith(fresh);
      history.replaceState(null, '', address);
      state.current!.textContent = t.drawn;
    } catch (error) {
      // a later choice took over; anything else is for the page itself to say
      if ((error as Error).name !== 'AbortError') location.assign(address);
    }
  };

  return (
    <form
      ref={form}
      class="rules screen-only"
      method="get"
      action={action}
      aria-label={t.form}
      onChange={() => void redraw()}
      onSubmit={(event) => {
        event.preventDefault();
        void redraw();
      }}
    >
      <div class="filters">
        <Chooser label={t.axis} name="break" value={chosen.break} options={breaks} />
        <Chooser
          label={t.show}
          name="show"
          value={chosen.show}
          options={(['both', 'counts', 'percents'] as const).map((value) => ({ value, label: t.shows[value] }))}
        />
        {ratings.length > 1 && <Chooser label={t.rating} name="rating" value={chosen.rating ?? ''} options={ratings} />}
        <Button kind="quiet">{t.go}</Button>
        <output ref={state} class="soft small" />
      </div>
      <fieldset class="field">
        <legend>{t.base}</legend>
        <div class="bases">
          {(['A', 'B'] as const).map((base) => (
            <label class="choice" key={base}>
              <input type="radio" name="base" value={base} defaultChecked={chosen.base === base} />
              <span>
                <b>{t.bases[base].label}</b>
                <small class="soft">{t.bases[base].hint}</small>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
    </form>
  );
}

function Chooser({
  label,
  name,
  value,
  options,
}: {
  label: string;
  name: string;
  value: string;
  options: readonly { value: string; label: string }[];
}) {
  return (
    <label>
      {label}
      <select class="input" name={name}>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The part of this id as the server draws it now. */
async function partOf(address: string, id: string, signal: AbortSignal): Promise<Element> {
  const answer = await fetch(address, { signal, headers: { accept: 'text/html' } });
  const part = answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(id) : null;
  if (!part) throw new Error(`no ${id} under ${address}`);
  return part;
}
