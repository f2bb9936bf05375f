import { brotliCompressSync, gzipSync } from 'node:zlib';
import { alone, type Measured } from './measure.js';

const kb = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

/** What a browser without a cache fetches for a page, fonts aside: the document and its stylesheets, each compressed by itself. */
export async function weigh(name: string, html: string, url: string): Promise<Measured[]> {
  const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => href!);
  const styles = await Promise.all(sheets.map(async (href) => (await fetch(url + href)).text()));
  const scripts = [...html.matchAll(/<script\b[^>]*\ssrc=/g)].length;
  const sum = (size: (text: string) => number, texts: string[]) => texts.reduce((total, text) => total + size(text), 0);
  const ways = {
    raw: (text: string) => Buffer.byteLength(text),
    gzip: (text: string) => gzipSync(text).length,
    brotli: (text: string) => brotliCompressSync(text).length,
  };
  return Object.entries(ways).map(([way, size]) => {
    const parts = `html ${kb(sum(size, [html]))}, css ${kb(sum(size, styles))}, ${scripts} scripts`;
    return alone(`${name}, ${way}`, 'KB', [sum(size, [html, ...styles]) / 1024], parts);
  });
}
