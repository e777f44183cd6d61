import type { OfficialChannels } from '@gatehouse/contract/trust';

/** The list as it is typed: one in each line. */
export type ChannelLines = Record<Exclude<keyof OfficialChannels, 'name'>, string> & { name: string };

export function linesOf(channels: OfficialChannels): ChannelLines {
  const { name, handles, ...lists } = channels;
  return {
    name,
    handles: handles.map(({ platform, handle }) => `${platform}: ${handle}`).join('\n'),
    aliases: lists.aliases.join('\n'),
    domains: lists.domains.join('\n'),
    emails: lists.emails.join('\n'),
    phones: lists.phones.join('\n'),
    agents: lists.agents.join('\n'),
    neverUses: lists.neverUses.join('\n'),
  };
}

const linesIn = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The first line of the accounts that is not `platform: account`, in either kind of colon. */
export function handleFault(text: string): string | null {
  return linesIn(text).find((line) => !/^[^:：]+[:：].*\S/.test(line)) ?? null;
}

export function channelsOf(lines: ChannelLines): OfficialChannels {
  return {
    name: lines.name.trim(),
    aliases: linesIn(lines.aliases),
    domains: linesIn(lines.domains),
    emails: linesIn(lines.emails),
    handles: linesIn(lines.handles).map((line) => {
      const at = line.search(/[:：]/);
      return { platform: line.slice(0, at).trim(), handle: line.slice(at + 1).trim() };
    }),
    phones: linesIn(lines.phones),
    agents: linesIn(lines.agents),
    neverUses: linesIn(lines.neverUses),
  };
}
