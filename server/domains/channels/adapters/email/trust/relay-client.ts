import { BlockList, isIP } from 'node:net';
import { getClientAddress, parseReceived } from 'mailauth/lib/parse-received.js';
import { type HeaderField, unfolded } from './header-section.ts';

/** Whoever handed a mail to the server that handed it to us. */
export interface RelayClient {
  readonly clientAddress: string;
  readonly helo: string;
}

const inside = new BlockList();
for (const [network, bits] of [
  ['10.0.0.0', 8],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['100.64.0.0', 10],
] as const)
  inside.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of [
  ['::1', 128],
  ['fc00::', 7],
  ['fe80::', 10],
] as const)
  inside.addSubnet(network, bits, 'ipv6');

/**
 * The client that a relay of our own has noted in the newest Received field (RFC 5321 § 4.4). Behind filters that pass a mail on inside the
 * house, that is a machine of the house, and nothing is known of the sender.
 */
export function relayClient(fields: readonly HeaderField[]): RelayClient | null {
  const newest = fields.find(({ name }) => name === 'received');
  if (!newest || newest.value.length > 4_000) return null;
  const { from } = parseReceived(`Received: ${unfolded(newest)}`);
  const clientAddress = getClientAddress(from);
  if (!clientAddress || !isIP(clientAddress)) return null;
  if (inside.check(clientAddress, isIP(clientAddress) === 6 ? 'ipv6' : 'ipv4')) return null;
  return { clientAddress, helo: (from?.value ?? '').trim().slice(0, 255) };
}
