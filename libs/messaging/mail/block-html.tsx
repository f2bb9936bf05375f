import type { Block, LetterFact, LetterItem, Line } from './blocks.js';
import { colour, size } from './letter-style.js';
import { Words } from './words.js';

export function BlockHtml({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return (
        <h2 style={{ margin: '32px 0 8px', fontSize: '20px', lineHeight: 1.45 }}>
          <Words>{block.text}</Words>
        </h2>
      );
    case 'paragraph':
      return (
        <p style={{ margin: '0 0 16px' }}>
          <Lines lines={block.lines} />
        </p>
      );
    case 'small':
      return (
        <p style={{ margin: '0 0 16px', fontSize: size.small, color: colour.soft }}>
          <Lines lines={block.lines} />
        </p>
      );
    case 'facts':
      return <Facts facts={block.facts} />;
    case 'button':
      return <Button label={block.label} href={block.href} />;
    case 'list':
      return <List items={block.items} />;
  }
}

function Lines({ lines }: { lines: readonly Line[] }) {
  return (
    <>
      {lines.map((line, place) => (
        <>
          {place > 0 && <br />}
          <LineHtml line={line} />
        </>
      ))}
    </>
  );
}

function LineHtml({ line }: { line: Line }) {
  if (typeof line === 'string') return <Words>{line}</Words>;
  const words = <Words>{line.text}</Words>;
  if (line.href) return <a href={line.href} style={{ color: colour.accent }}>{words}</a>; // prettier-ignore
  if (line.strong) return <b>{words}</b>;
  return line.soft ? <span style={{ color: colour.soft, fontSize: size.small }}>{words}</span> : words;
}

function Facts({ facts }: { facts: readonly LetterFact[] }) {
  const cell = { borderTop: `1px solid ${colour.line}`, padding: '10px 0', verticalAlign: 'top' };
  // On a phone a long address must break: otherwise it leaves one letter's width to the terms.
  const term = {
    ...cell,
    minWidth: '4.5em',
    width: '4.5em',
    paddingRight: '16px',
    fontWeight: 400,
    color: colour.soft,
  };
  return (
    <table width="100%" cellPadding="0" cellSpacing="0" style={{ borderCollapse: 'collapse', margin: '0 0 24px' }}>
      <tbody>
        {facts.map((fact) => (
          <tr key={fact.term}>
            <th scope="row" align="left" style={term}>
              <Words>{fact.term}</Words>
            </th>
            <td style={{ ...cell, overflowWrap: 'anywhere' }}>
              <Lines lines={fact.lines} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Button({ label, href }: { label: string; href: string }) {
  const solid = {
    display: 'block',
    padding: '14px 24px',
    borderRadius: '8px',
    background: colour.accent,
    color: colour.paper,
    fontWeight: 700,
    textAlign: 'center',
    textDecoration: 'none',
  };
  return (
    <p style={{ margin: '24px 0' }}>
      <a href={href} style={solid}>
        <Words>{label}</Words>
      </a>
    </p>
  );
}

function List({ items }: { items: readonly LetterItem[] }) {
  return (
    <ul style={{ margin: '0 0 16px', padding: '0 0 0 20px' }}>
      {items.map(({ when, what }, place) => (
        <li key={place} style={{ margin: '0 0 8px' }}>
          {when && (
            <>
              <b>
                <Words>{when}</Words>
              </b>{' '}
            </>
          )}
          <LineHtml line={what} />
        </li>
      ))}
    </ul>
  );
}
