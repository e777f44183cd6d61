import type { OfficialChannelsView } from '@gatehouse/contract/trust';
import type { Messages } from '../messages/messages-type.ts';

/** What the brand has registered, what it never uses, and the signed form of both. */
export function OfficialList({ texts, official }: { texts: Messages['verify']; official: OfficialChannelsView }) {
  const { domains, emails, handles, phones, neverUses } = official.channels;
  const lists = [
    [texts.kinds.domains, domains],
    [texts.kinds.emails, emails],
    [texts.kinds.handles, handles.map(({ platform, handle }) => `${platform}: ${handle}`)],
    [texts.kinds.phones, phones],
  ] as const;
  const given = lists.filter(([, values]) => values.length > 0);
  const never = neverUses.map((kind) => (texts.neverKinds as Readonly<Record<string, string>>)[kind] ?? kind);
  return (
    <section aria-labelledby="official">
      <h2 id="official">{texts.listTitle}</h2>
      {given.length === 0 ? <p>{texts.none}</p> : <p>{texts.listLead}</p>}
      <dl class="official">
        {given.map(([kind, values]) => (
          <div key={kind}>
            <dt>{kind}</dt>
            {values.map((value) => (
              <dd key={value} class="code">
                {value}
              </dd>
            ))}
          </div>
        ))}
        {never.length > 0 && (
          <div>
            <dt>{texts.neverTitle}</dt>
            {never.map((kind) => (
              <dd key={kind}>{kind}</dd>
            ))}
          </div>
        )}
      </dl>
      <details>
        <summary>{texts.signed}</summary>
        <p>{texts.signedText}</p>
        <p class="code statement">{official.verifierKey}</p>
        <pre class="statement">{official.statement}</pre>
      </details>
    </section>
  );
}
