import { lexer, type Token, type Tokens } from 'marked';
import type { ComponentChild } from 'preact';

export interface MarkdownProps {
  text: string;
  /** What stands over a callout: `> [!WARNING]` and `> [!NOTE]`. */
  callouts: Readonly<Record<'WARNING' | 'NOTE', string>>;
  /** The address that a link of the text leads to; null where it leads nowhere, then its words stay. */
  addressOf(link: string): string | null;
}

/**
 * Markdown as nodes of the page, never as a string of HTML: what is not known here is shown as the text that it is, so that an
 * article cannot bring a script, a frame or a picture from elsewhere.
 */
export function Markdown(props: MarkdownProps) {
  return <div class="prose">{blocks(lexer(props.text), props)}</div>;
}

function blocks(tokens: readonly Token[], props: MarkdownProps): ComponentChild[] {
  return tokens.map((token) => block(token, props));
}

function block(token: Token, props: MarkdownProps): ComponentChild {
  switch (token.type) {
    case 'space':
      return null;
    case 'heading':
      return token.depth <= 2 ? <h2>{inlines(token.tokens, props)}</h2> : <h3>{inlines(token.tokens, props)}</h3>;
    case 'paragraph':
      return <p>{inlines(token.tokens, props)}</p>;
    case 'list':
      return list(token as Tokens.List, props);
    case 'blockquote':
      return quote(token as Tokens.Blockquote, props);
    case 'table':
      return table(token as Tokens.Table, props);
    case 'text':
      return inlines(token.tokens ?? [token], props);
    default:
      return <p>{token.raw}</p>;
  }
}

function list({ ordered, items }: Tokens.List, props: MarkdownProps): ComponentChild {
  const entries = items.map((item) => <li key={item.raw}>{blocks(item.tokens, props)}</li>);
  return ordered ? <ol>{entries}</ol> : <ul>{entries}</ul>;
}

function quote({ text }: Tokens.Blockquote, props: MarkdownProps): ComponentChild {
  const [, kind, rest = text] = /^\[!(WARNING|NOTE)\]\s*([\s\S]*)$/.exec(text) ?? [];
  if (kind !== 'WARNING' && kind !== 'NOTE') return <blockquote>{blocks(lexer(text), props)}</blockquote>;
  return (
    <div class="callout" data-kind={kind} role="note">
      <p class="callout-label">{props.callouts[kind]}</p>
      {blocks(lexer(rest), props)}
    </div>
  );
}

function table({ header, rows }: Tokens.Table, props: MarkdownProps): ComponentChild {
  const isLabelled = header.some(({ text }) => text !== '');
  return (
    <div class="table">
      <table>
        {isLabelled && (
          <thead>
            <tr>
              {header.map((cell, index) =>
                cell.text === '' ? (
                  <td key={index} />
                ) : (
                  <th key={index} scope="col">
                    {inlines(cell.tokens, props)}
                  </th>
                ),
              )}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((row, place) => (
            <tr key={place}>
              {row.map((cell, index) => (
                <td key={index}>{inlines(cell.tokens, props)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function inlines(tokens: readonly Token[] | undefined, props: MarkdownProps): ComponentChild[] {
  return (tokens ?? []).map((token) => inline(token, props));
}

function inline(token: Token, props: MarkdownProps): ComponentChild {
  switch (token.type) {
    case 'strong':
      return <strong>{inlines(token.tokens, props)}</strong>;
    case 'em':
      return <em>{inlines(token.tokens, props)}</em>;
    case 'codespan':
      return <code>{token.text}</code>;
    case 'br':
      return <br />;
    case 'link': {
      const address = props.addressOf((token as Tokens.Link).href);
      return address === null ? inlines(token.tokens, props) : <a href={address}>{inlines(token.tokens, props)}</a>;
    }
    case 'text':
    case 'escape':
      return 'tokens' in token && token.tokens ? inlines(token.tokens, props) : plain(token.text);
    default:
      return token.raw;
  }
}

const entities = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" } as const;

/** The library escapes some characters; nodes of the page want them as they are. */
function plain(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: keyof typeof entities) => entities[name]);
}
