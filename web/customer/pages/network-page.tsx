import type { NetworkView } from '@gatehouse/contract/chains';
import { RateChart } from '../parts/rate-chart.tsx';
import { TimeStamp } from '../parts/time-stamp.tsx';
import type { Reader } from '../routes/route.ts';

export function NetworkPage({ reader, networks }: { reader: Reader; networks: readonly NetworkView[] }) {
  const { doctor } = reader.texts;
  return (
    <>
      <h1>{doctor.network.title}</h1>
      <p class="lead">{doctor.network.lead}</p>
      {networks.length === 0 && <p>{doctor.network.none}</p>}
      {networks.map((network) => (
        <NetworkCard key={network.chain.id} reader={reader} network={network} />
      ))}
      <p>
        <a href="/doctor">{doctor.title}</a>
      </p>
    </>
  );
}

const tones = { quiet: 'good', busy: 'wait', full: 'risk' } as const;

function NetworkCard({ reader, network }: { reader: Reader; network: NetworkView }) {
  const words = reader.texts.doctor.network;
  const { chain, reading, unit } = network;
  const congestion = reading?.congestion ?? null;
  return (
    <section class="card verdict" data-tone={congestion === null ? 'none' : tones[congestion]}>
      <h2>{chain.name}</h2>
      <p class="verdict-label">{congestion === null ? words.noEstimate : words.congestion[congestion]}</p>
      <p>{congestion === null ? words.noEstimateText : words.meaning[congestion]}</p>
      {reading && <Figures reader={reader} network={network} reading={reading} />}
      {reading && reading.history.length > 1 && <RateChart words={words} history={reading.history} unit={unit} />}
      {reading && (
        <p class="hint">
          {words.height(reading.height.toLocaleString(reader.language))} · {reader.texts.doctor.seen(reading.source)} ·{' '}
          <TimeStamp at={reading.at} language={reader.language} now={reader.now} />
        </p>
      )}
    </section>
  );
}

function Figures({
  reader,
  network: { unit, usualBlockSeconds },
  reading: { tiers, blockSeconds },
}: {
  reader: Reader;
  network: NetworkView;
  reading: NonNullable<NetworkView['reading']>;
}) {
  const words = reader.texts.doctor.network;
  const usual = words.usually(words.seconds(usualBlockSeconds));
  return (
    <dl class="figures">
      {tiers &&
        (['fast', 'medium', 'slow'] as const).map((tier) => (
          <div key={tier}>
            <dt>{words[tier]}</dt>
            <dd>
              {shownRate(tiers[tier])} <span class="hint">{unit}</span>
            </dd>
          </div>
        ))}
      <div>
        <dt>{words.blocks}</dt>
        <dd>
          {blockSeconds === null ? '–' : words.seconds(blockSeconds)} <span class="hint">{usual}</span>
        </dd>
      </div>
    </dl>
  );
}

function shownRate(rate: number): string {
  return rate >= 10 ? String(Math.round(rate)) : String(Number(rate.toPrecision(2)));
}
