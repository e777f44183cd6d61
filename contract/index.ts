import { accountOperations } from './accounts/index.ts';
import { chainOperations } from './chains/index.ts';
import { channelOperations } from './channels/index.ts';
import { deskOperations } from './desk/index.ts';
import { helpOperations } from './help/index.ts';
import { mailOperations } from './mail/index.ts';
import { trustOperations } from './trust/index.ts';

/** All that the server promises over HTTP, by domain. */
export const contract = {
  accounts: accountOperations,
  chains: chainOperations,
  channels: channelOperations,
  desk: deskOperations,
  help: helpOperations,
  mail: mailOperations,
  trust: trustOperations,
};
export type Contract = typeof contract;
