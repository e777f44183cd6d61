import { expect, test } from 'vitest';
import { html } from './html.ts';

test('escapes what is not HTML, keeps what is, joins lists, and leaves nothing for nothing', () => {
  const inner = html`<b>${'"1" < \'2\' & more'}</b>`;
  expect(html`<p title="${'"'}">${[inner, 3, [' ', inner]]}${null}${false}${undefined}</p>`.markup).toBe(
    '<p title="&#34;"><b>&#34;1&#34; &#60; &#39;2&#39; &#38; more</b>3 <b>&#34;1&#34; &#60; &#39;2&#39; &#38; more</b></p>',
  );
});
