import type { NetworkView } from '@gatehouse/contract/chains';
import type { Messages } from '../messages/messages-type.ts';

const WIDTH = 240;
const HEIGHT = 40;

/** What the newest blocks took, as bars; who does not see them reads the range. */
export function RateChart({
  words,
  history,
  unit,
}: {
  words: Messages['doctor']['network'];
  history: NonNullable<NetworkView['reading']>['history'];
  unit: string;
}) {
  const rates = history.map(({ rate }) => rate);
  const [low, high] = [Math.min(...rates), Math.max(...rates)];
  const step = WIDTH / rates.length;
  const shown = (rate: number) => `${Number(rate.toPrecision(2))} ${unit}`;
  const label = words.history(rates.length, shown(low), shown(high));
  return (
    <figure class="rates">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} preserveAspectRatio="none">
        {history.map(({ height, rate }, at) => {
          const tall = high === 0 ? 1 : Math.max(1, (rate / high) * HEIGHT);
          return <rect key={height} x={at * step + 1} y={HEIGHT - tall} width={Math.max(1, step - 2)} height={tall} />;
        })}
      </svg>
      <figcaption class="hint">{label}</figcaption>
    </figure>
  );
}
