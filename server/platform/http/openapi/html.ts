/** HTML that is safe to send: made by `html` only. */
export interface Html {
  readonly markup: string;
}

type Piece = Html | string | number | false | null | undefined | readonly Piece[];

/**
 * Template tag that escapes every value which is not HTML itself. Lists are joined; `false` and `null` leave nothing.
 *
 * @example html`<p>${'1 < 2'}</p>`.markup // '<p>1 &lt; 2</p>'
 */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return { markup: strings.map((text, index) => (index === 0 ? text : markupOf(pieces[index - 1]) + text)).join('') };
}

function markupOf(piece: Piece): string {
  if (piece === null || piece === undefined || piece === false) return '';
  if (typeof piece === 'string' || typeof piece === 'number') return escapeText(String(piece));
  return 'markup' in piece ? piece.markup : piece.map(markupOf).join('');
}

function escapeText(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
