import { textOf } from '../support/html-forms.js';

/** Cells of every table of a page, by what the table (or the region it scrolls in) is called. Reads what our own renderer writes. */
export function tablesOn(html: string): Record<string, string[][]> {
  const found: Record<string, string[][]> = {};
  const tables = /(?:<div class="pan"[^>]*aria-label="([^"]*)"[^>]*>)?<table\b([^>]*)>(.*?)<\/table>/gs;
  for (const [, region, head, body] of html.matchAll(tables)) {
    const name = region ?? /aria-label="([^"]*)"/.exec(head!)?.[1] ?? '';
    found[name] = [...body!.matchAll(/<tr\b[^>]*>(.*?)<\/tr>/gs)].map(([, row]) =>
      [...row!.matchAll(/<t[hd]\b[^>]*?(?:\/>|>(.*?)<\/t[hd]>)/gs)].map(([, cell = '']) => textOf(cell)),
    );
  }
  return found;
}
