import type { ComponentChildren } from 'preact';
import type { Problem } from '../problem.js';
import { classNames } from '../class-names.js';
import { ErrorSummary } from './error-summary.js';
import { FormContext } from './form-context.js';

export interface FormProps {
  action: string;
  /** shown on top with links, and at the fields of the same name */
  problems?: readonly Problem[] | undefined;
  /** get: filters, which stay in the address */
  method?: 'post' | 'get' | undefined;
  /** the form holds files */
  files?: boolean | undefined;
  /** unlike the other forms of the page, where several hold the same field names */
  name?: string | undefined;
  class?: string | undefined;
  id?: string | undefined;
  /** names the form for screen readers, where the page holds several */
  label?: string | undefined;
  children: ComponentChildren;
}

/** A form that works without a script: the browser checks nothing, the server answers with the page and what to put right. */
export function Form({
  action,
  problems = [],
  method = 'post',
  files,
  name,
  class: look,
  id,
  label,
  children,
}: FormProps) {
  const prefix = name ?? 'f';
  return (
    <form
      class={classNames(method === 'get' ? 'filters screen-only' : 'form', look)}
      id={id}
      method={method}
      action={action}
      novalidate
      enctype={files ? 'multipart/form-data' : undefined}
      aria-label={label}
    >
      <ErrorSummary prefix={prefix} problems={problems} />
      <FormContext.Provider value={{ prefix, problems }}>{children}</FormContext.Provider>
    </form>
  );
}
