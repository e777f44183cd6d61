import { BlockList, isIPv4 } from 'node:net';

/** How much one peer may do at once and by the minute. */
export interface PeerLimits {
  connect(address: string): boolean;
  disconnect(address: string): void;
  /** Another message. */
  begin(address: string): boolean;
}

const mostConnections = 10;
const mostPerMinute = 120;
const windowMs = 60_000;

const own = new BlockList();
own.addSubnet('127.0.0.0', 8, 'ipv4');
own.addSubnet('10.0.0.0', 8, 'ipv4');
own.addSubnet('172.16.0.0', 12, 'ipv4');
own.addSubnet('192.168.0.0', 16, 'ipv4');
own.addAddress('::1', 'ipv6');
own.addSubnet('fc00::', 7, 'ipv6');

const plain = (address: string) => address.replace(/^::ffff:(?=\d)/i, '');

/** Loopback and private networks (RFC 1918, RFC 4193): the operator's own mail servers. */
export function isOwnNetwork(address: string): boolean {
  const given = plain(address);
  return own.check(given, isIPv4(given) ? 'ipv4' : 'ipv6');
}

/** Counts what each peer does. The operator's own servers carry everybody's mail and are not counted. */
export function createPeerLimits(now: () => number = Date.now): PeerLimits {
  const connections = new Map<string, number>();
  let counts = new Map<string, number>();
  let windowEnds = 0;

  return {
    connect(address) {
      if (isOwnNetwork(address)) return true;
      const open = connections.get(address) ?? 0;
      // Counted even when refused: the connection is closed either way, and then counted back.
      connections.set(address, open + 1);
      return open < mostConnections;
    },
    disconnect(address) {
      if (isOwnNetwork(address)) return;
      const open = (connections.get(address) ?? 1) - 1;
      if (open > 0) connections.set(address, open);
      else connections.delete(address);
    },
    begin(address) {
      if (isOwnNetwork(address)) return true;
      if (now() >= windowEnds) {
        counts = new Map();
        windowEnds = now() + windowMs;
      }
      const count = (counts.get(address) ?? 0) + 1;
      counts.set(address, count);
      return count <= mostPerMinute;
    },
  };
}
