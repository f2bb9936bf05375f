import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { htmlLang, plainText } from '#ui/i18n';
import { BlockHtml } from './block-html.js';
import { Reading, Words } from './words.js';
import type { LetterAbout, LetterContent } from './letter.js';
import { signatureTexts } from './signature.js';
import { colour, page, sheet, size } from './letter-style.js';

/** A mail knows no style sheet and no script: every style stands on its element. */
export function htmlOf(content: LetterContent): string {
  return `<!doctype html>${renderToString(<LetterPage content={content} />)}`;
}

const toneOf = {
  ok: { sign: '✓', ink: colour.ok },
  warn: { sign: '△', ink: colour.warn },
  bad: { sign: '×', ink: colour.bad },
  none: { sign: '', ink: colour.ink },
};

function LetterPage({ content }: { content: LetterContent }) {
  const tone = toneOf[content.tone ?? 'none'];
  return (
    <html lang={htmlLang(content.language)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <title>{plainText(content.subject)}</title>
      </head>
      <body style={page}>
        <Reading.Provider value={content.language === 'ja-easy'}>
          <Sheet wide={content.language === 'ja-easy'}>
            {content.addressee && (
              <p style={{ margin: '0 0 16px' }}>
                <Words>{content.addressee}</Words>
              </p>
            )}
            <h1
              style={{
                margin: '0 0 16px',
                fontSize: '24px',
                lineHeight: content.language === 'ja-easy' ? 1.9 : 1.45,
                color: tone.ink,
              }}
            >
              {tone.sign && `${tone.sign} `}
              <Words>{content.title}</Words>
            </h1>
            {content.about && <About about={content.about} />}
            {content.blocks.map((block, place) => (
              <BlockHtml key={place} block={block} />
            ))}
            <Signature content={content} />
          </Sheet>
        </Reading.Provider>
      </body>
    </html>
  );
}

const About = ({ about }: { about: LetterAbout }) => (
  <p style={{ margin: '0 0 20px', padding: '12px 16px', background: colour.panel, borderRadius: '8px' }}>
    <b>
      <Words>{about.name}</Words>
    </b>
    {about.title && (
      <>
        <br />
        <Words>{about.title}</Words>
      </>
    )}
    <br />
    <Words>{about.when}</Words>
  </p>
);

/** A table, because some desktop mail programs honour no other width. */
function Sheet({ wide, children }: { wide: boolean; children: ComponentChildren }) {
  return (
    <table role="presentation" width="100%" cellPadding="0" cellSpacing="0" style={{ borderCollapse: 'collapse' }}>
      <tbody>
        <tr>
          <td align="center">
            <table role="presentation" width="100%" cellPadding="0" cellSpacing="0" style={sheet(wide)}>
              <tbody>
                <tr>
                  <td style={{ padding: '32px 24px', textAlign: 'left' }}>{children}</td>
                </tr>
              </tbody>
            </table>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function Signature({ content: { language, workspace, reason } }: { content: LetterContent }) {
  const t = signatureTexts.of(language);
  const small = { margin: '0 0 12px', fontSize: size.small };
  return (
    <>
      <hr style={{ border: 0, borderTop: `1px solid ${colour.line}`, margin: '32px 0' }} />
      <p style={small}>
        <b>{workspace.name}</b>
        {workspace.phone && (
          <>
            <br />
            <Words>{t.phone(workspace.phone)}</Words>
          </>
        )}
        <br />
        <Words>{workspace.replyTo ? t.reply : t.noReply}</Words>
      </p>
      {reason && (
        <p style={{ ...small, color: colour.soft }}>
          <Words>{reason}</Words>
        </p>
      )}
    </>
  );
}
