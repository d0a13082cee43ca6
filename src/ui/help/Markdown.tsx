import type { Token, Tokens } from 'marked';
import type { ComponentChildren, JSX } from 'preact';

/** Text of our own documents as elements; markup in it stays text. Headings stand one level below the panel's. */
export function Markdown({ tokens }: { readonly tokens: readonly Token[] }) {
  // the tokens of a document never move, so their places name them
  return <>{tokens.map((token, at) => shown(token, `${token.type} ${at}`))}</>;
}

function shown(token: Token, key: string): ComponentChildren {
  switch (token.type) {
    case 'heading':
      return heading(token as Tokens.Heading, key);
    case 'list':
      return (
        <ul key={key}>
          {(token as Tokens.List).items.map((item) => (
            <li key={item.raw}>
              <Markdown tokens={item.tokens} />
            </li>
          ))}
        </ul>
      );
    case 'table':
      return table(token as Tokens.Table, key);
    case 'code':
      return (
        <pre key={key}>
          <code>{(token as Tokens.Code).text}</code>
        </pre>
      );
    case 'link':
      return (
        <a key={key} href={(token as Tokens.Link).href} target="_blank" rel="noopener noreferrer">
          <Markdown tokens={(token as Tokens.Link).tokens} />
        </a>
      );
    case 'space':
      return null;
    default:
      return plain(token, key);
  }
}

const ELEMENTS: Readonly<Record<string, 'p' | 'em' | 'strong' | 'code'>> = {
  paragraph: 'p',
  em: 'em',
  strong: 'strong',
  codespan: 'code',
};

function plain(token: Token, key: string): ComponentChildren {
  const inner =
    'tokens' in token && token.tokens ? <Markdown tokens={token.tokens} /> : textOf(token);
  const Element = ELEMENTS[token.type];
  return Element ? <Element key={key}>{inner}</Element> : inner;
}

function textOf(token: Token): string {
  return 'text' in token ? String(token.text) : token.raw;
}

function heading({ depth, tokens }: Tokens.Heading, key: string): JSX.Element {
  const Level = depth <= 2 ? 'h3' : 'h4';
  return (
    <Level key={key}>
      <Markdown tokens={tokens} />
    </Level>
  );
}

function table({ header, rows }: Tokens.Table, key: string): JSX.Element {
  return (
    <div key={key} class="help-table">
      <table>
        <thead>
          <tr>
            {header.map((cell) => (
              <th key={cell.text} scope="col">
                <Markdown tokens={cell.tokens} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.map(({ text }) => text).join('|')}>
              {row.map((cell, column) => (
                <td key={header[column]?.text}>
                  <Markdown tokens={cell.tokens} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
