import { renderToString } from 'preact-render-to-string';
import { provideAssets } from '../kit/asset-urls.js';
import { Island, IslandScripts, IslandsOnPage } from './island.js';

const Hello = ({ name }: { name: string }) => <p>{name}</p>;

const page = (content: preact.ComponentChildren) =>
  renderToString(
    <IslandsOnPage.Provider value={new Set()}>
      {content}
      <IslandScripts visit={{ nonce: 'n1' }} />
    </IslandsOnPage.Provider>,
  );

describe('an island', () => {
  beforeEach(() => {
    provideAssets({
      style: (name) => `/assets/${name}.css`,
      island: (name) => ({ src: `/assets/${name}-1.js`, imports: ['/assets/view-1.js'] }),
    });
  });
  afterEach(() => provideAssets(undefined));

  it('is rendered like everything else, with what the browser needs to draw it again', () => {
    expect(renderToString(<Island name="hello" component={Hello} props={{ name: '<"灰谷">' }} />)).toBe(
      '<div data-island="hello" data-props="{&quot;name&quot;:&quot;&lt;\\&quot;灰谷\\&quot;>&quot;}" data-reading="{&quot;language&quot;:&quot;ja&quot;,&quot;furigana&quot;:false}"><p>&lt;&quot;灰谷&quot;></p></div>',
    );
  });

  it('brings its script once, with the nonce, however often it stands on the page', () => {
    const island = <Island name="hello" component={Hello} props={{ name: 'a' }} />;
    const html = page([island, island]);
    expect(html.slice(html.lastIndexOf('</div>') + 6)).toBe(
      '<link rel="modulepreload" href="/assets/view-1.js" nonce="n1"/><script type="module" src="/assets/hello-1.js" nonce="n1"></script>',
    );
  });

  it('leaves a page without islands without scripts', () => {
    expect(page(<p>a</p>)).toBe('<p>a</p>');
  });

  it('stays as it was rendered where nothing was built', () => {
    provideAssets(undefined);
    expect(page(<Island name="hello" component={Hello} props={{ name: 'a' }} />)).not.toContain('<script');
  });
});
