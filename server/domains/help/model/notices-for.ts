import type { StatusComponent, StatusNoticeView } from '@gatehouse/contract/help';
import { type Topic, topicOf } from '@gatehouse/starter-help';
import { chainOf } from '@gatehouse/tx-doctor';

/** What is out of order where somebody asks about a topic. A topic that is not here has nothing to do with outages. */
const componentsOf: Partial<Record<Topic, readonly StatusComponent[]>> = {
  'transfer-delayed': ['transfers', 'withdrawals', 'deposits'],
  'transfer-failed': ['transfers', 'withdrawals'],
  'deposit-withdrawal': ['deposits', 'withdrawals'],
  'login-access': ['sign-in', 'app'],
  trading: ['trading'],
  'app-technical': ['app', 'sign-in'],
  'official-contact': ['support'],
};

const asksAboutOutages = 'announcements-and-maintenance';
/** Articles below these places say little about what was meant. */
const places = 2;

/** Longer names that people write, besides those that the doctor uses. */
const nicknames: Readonly<Record<string, readonly string[]>> = {
  tron: ['trc20', '波场'],
  ethereum: ['erc20'],
  bsc: ['bep20', 'bsc', 'binance smart chain', '币安智能链'],
  avalanche: ['avalanche', '雪崩'],
  arbitrum: ['arbitrum'],
  optimism: ['optimism'],
};

function names(question: string, chain: string): boolean {
  const { name, coin } = chainOf(chain);
  const written = [name.en, name.zhCN, ...(nicknames[chain] ?? [])].map((each) => each.toLowerCase());
  // A symbol is short: it must stand alone among Latin letters, as in 我的BTC没到.
  const symbol = new RegExp(`(?<![a-z0-9])${coin.symbol.toLowerCase()}(?![a-z0-9])`);
  return written.some((each) => question.includes(each)) || symbol.test(question);
}

/**
 * The notices of now that may be why somebody asks.
 *
 * @param found slugs of the articles that answer the question, best first
 */
export function noticesFor(
  open: readonly StatusNoticeView[],
  question: string,
  found: readonly string[],
): StatusNoticeView[] {
  const asked = question.toLowerCase();
  const best = found.slice(0, places);
  const topics: readonly (Topic | undefined)[] = best.map((slug) => (topicOf as Record<string, Topic>)[slug]);
  const components = new Set<string>(topics.flatMap((topic) => (topic && componentsOf[topic]) ?? []));
  return open.filter((notice) => {
    if (notice.stage === 'scheduled') return false;
    if (best.includes(asksAboutOutages)) return true;
    const isComponent = notice.components.some((component) => components.has(component));
    if (notice.chains.length === 0) return isComponent;
    // Trouble of one chain is no reason for what is asked of another.
    return notice.chains.some(({ id }) => names(asked, id));
  });
}
