import { writeFileSync } from 'node:fs';
import type { View } from './camera.js';

const escape = (text: string) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** One row a page, one picture a look. @param silent routes that no picture shows */
export function writeIndex(path: string, views: readonly View[], silent: readonly string[]): void {
  const names = [...new Set(views.map(({ name }) => name))];
  const rows = names.map((name) => {
    const of = views.filter((view) => view.name === name);
    const pictures = of.map(
      ({ file, language, width, scheme, wrong }) =>
        `<figure><a href="${file}"><img loading="lazy" src="${file}" alt=""></a><figcaption>${language} ${width} ${scheme}${wrong.map((one) => `<br><b>${escape(one)}</b>`).join('')}</figcaption></figure>`,
    );
    return `<section><h2 id="${name}">${name} <small>${escape(of[0]!.path)}</small></h2><div>${pictures.join('')}</div></section>`;
  });
  const missing = silent.length ? `<p><b>No picture of: ${silent.map(escape).join(', ')}</b></p>` : '';
  writeFileSync(
    path,
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Screens</title><style>
body{font:16px/1.5 sans-serif;margin:2rem}div{display:flex;gap:1rem;overflow-x:auto}figure{margin:0;flex:none}
img{height:22rem;width:auto;max-width:30rem;object-fit:cover;object-position:top;border:1px solid #999}b{color:#a90000}small{font-weight:400}
</style><h1>Screens: ${names.length} pages, ${views.length} pictures</h1>${missing}${rows.join('')}`,
  );
}
