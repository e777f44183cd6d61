import type { SolanaEvidence, TokenTransfer } from '@gatehouse/tx-doctor';
import { boundedText } from '../../model/bounded-text.ts';
import { plainText, type SolanaTransaction, type TokenBalance } from './solana-answers.ts';

const detailLength = 200;
const memoLength = 200;

/** Whose balance of coins rose; the fee payer apart. */
export function receivedIn({ transaction, meta }: SolanaTransaction): SolanaEvidence['received'] {
  return transaction.message.accountKeys.flatMap(({ pubkey }, at) => {
    const rise = (meta.postBalances[at] ?? 0n) - (meta.preBalances[at] ?? 0n);
    return at > 0 && rise > 0n ? [{ to: pubkey, value: rise }] : [];
  });
}

/**
 * Tokens that moved, from the balances before and after: what rose came from who lost the same token. Where several
 * lost it, the first that lost at least as much is named, else the first.
 */
export function transfersIn({ transaction, meta }: SolanaTransaction): TokenTransfer[] {
  const holders = new Map<string, { balance: TokenBalance; change: bigint }>();
  const add = (balance: TokenBalance, change: bigint) => {
    const key = `${balance.accountIndex} ${balance.mint}`;
    holders.set(key, { balance, change: (holders.get(key)?.change ?? 0n) + change });
  };
  for (const balance of meta.preTokenBalances ?? []) add(balance, -balance.uiTokenAmount.amount);
  for (const balance of meta.postTokenBalances ?? []) add(balance, balance.uiTokenAmount.amount);
  const ownerOf = ({ owner, accountIndex }: TokenBalance) =>
    owner ?? transaction.message.accountKeys[accountIndex]?.pubkey ?? '';
  const changes = [...holders.values()];
  return changes
    .filter(({ change }) => change > 0n)
    .map(({ balance, change }) => {
      const losers = changes.filter((other) => other.balance.mint === balance.mint && other.change < 0n);
      const loser = losers.find((other) => -other.change >= change) ?? losers[0];
      return {
        token: balance.mint,
        symbol: null,
        decimals: balance.uiTokenAmount.decimals,
        from: loser === undefined ? '' : ownerOf(loser.balance),
        to: ownerOf(balance),
        value: change,
      };
    });
}

/**
 * A TransactionError in the protocol's own words, with what the program said of it last.
 *
 * @param log lines of the transaction's log; none where the node no longer has them
 */
export function errorOf(error: unknown, log: readonly string[]): SolanaEvidence['error'] {
  if (error === null || error === undefined) return null;
  const [code, inner] = typeof error === 'string' ? [error, null] : (Object.entries(error)[0] ?? ['', null]);
  const logged = log.findLast((line) => /error|failed|insufficient/i.test(line));
  const detail = logged ?? (inner === null ? null : plainText(inner));
  return {
    code: boundedText(code, 80) ?? 'Unknown',
    detail: detail === null ? null : boundedText(detail, detailLength),
  };
}

/** What the memo program was given (SPL Memo). */
export function memoIn({ transaction }: SolanaTransaction): string | null {
  const memo = transaction.message.instructions.find(({ program }) => program === 'spl-memo')?.parsed;
  return typeof memo === 'string' ? boundedText(memo, memoLength) : null;
}
