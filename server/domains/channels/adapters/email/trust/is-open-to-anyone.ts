import { checkSpf, type SpfAsker } from './check-spf.ts';

/** Addresses from which no mail comes (RFC 5737, RFC 6598, RFC 3849), one in each half of the addresses of version 4. */
const nobodys = ['192.0.2.77', '100.64.0.77'];
const nobodysOfVersion6 = ['2001:db8:77::77'];

/**
 * Whether a domain lets the whole world send in its name (`+all`, `ip4:0.0.0.0/0` or the like), so that its "pass" says nothing. Ask only
 * where it has just passed.
 */
export async function isOpenToAnyone(
  client: { readonly mailFrom: string; readonly helo: string; readonly clientAddress: string },
  asker: SpfAsker,
): Promise<boolean> {
  const version6 = client.clientAddress.includes(':') && !/^::ffff:[\d.]+$/i.test(client.clientAddress);
  for (const clientAddress of version6 ? nobodysOfVersion6 : nobodys) {
    const { result } = await checkSpf({ ...client, clientAddress }, asker);
    if (result === 'pass' && clientAddress !== client.clientAddress) return true;
  }
  return false;
}
