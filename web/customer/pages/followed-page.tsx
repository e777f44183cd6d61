import type { FollowedTransferView } from '@gatehouse/contract/chains';
import { toneOf } from '../parts/diagnosis-card.tsx';
import { TimeStamp } from '../parts/time-stamp.tsx';
import { Verdict } from '../parts/verdict.tsx';
import type { Reader } from '../routes/route.ts';

export function FollowedPage({ reader, transfers }: { reader: Reader; transfers: readonly FollowedTransferView[] }) {
  const { doctor } = reader.texts;
  return (
    <>
      <h1>{doctor.followed.title}</h1>
      <p class="lead">{transfers.length === 0 ? doctor.followed.empty : doctor.followed.lead}</p>
      {transfers.map((transfer) => (
        <FollowedTransfer key={transfer.diagnosis.id} reader={reader} transfer={transfer} />
      ))}
      <p>
        <a href="/doctor">{doctor.title}</a>
      </p>
    </>
  );
}

function FollowedTransfer({ reader, transfer }: { reader: Reader; transfer: FollowedTransferView }) {
  const { doctor } = reader.texts;
  const { diagnosis, changedAt, isNew, ended } = transfer;
  const { id, chain, state, stateText, headline, why } = diagnosis;
  const label = isNew ? doctor.followed.news(stateText) : stateText;
  return (
    <Verdict tone={toneOf(state)} label={label} headline={headline} next={why}>
      <p class="checked">
        <a href={`/doctor?tx=${id}`}>{id}</a>
      </p>
      <p class="hint">
        {chain && `${doctor.on(chain.name)} · `}
        {doctor.followed.changed} <TimeStamp at={changedAt} language={reader.language} now={reader.now} />
        {ended && ` · ${doctor.followed.ended}`}
      </p>
      <form method="post" action="/doctor/followed">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="chain" value={chain?.id ?? ''} />
        <button type="submit" name="unfollow" value="yes">
          {doctor.followed.stop}
        </button>
      </form>
    </Verdict>
  );
}
