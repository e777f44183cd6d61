import type { OfficialChannelsView } from '@gatehouse/contract/trust';
import { exactTime } from '@gatehouse/web-ui/time';
import { Button, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { api } from '../../api/client.ts';
import { keys } from '../../api/query-keys.ts';
import { useLanguage } from '../../language/language-provider.tsx';
import { FaultText } from '../../parts/fault-text.tsx';
import form from '../../parts/form.module.css';
import classes from '../../parts/page.module.css';
import { showDone } from '../../parts/show-done.ts';
import { type ChannelLines, channelsOf, handleFault, linesOf } from './channel-lines.ts';

export function ChannelsForm({ view }: { view: OfficialChannelsView }) {
  const { language, messages } = useLanguage();
  const { common, trust } = messages;
  const queries = useQueryClient();
  const [lines, setLines] = useState(() => linesOf(view.channels));
  const wrongHandle = handleFault(lines.handles);
  const save = useMutation({
    mutationFn: () => api.trust.saveOfficialChannels(channelsOf(lines)),
    onSuccess: (saved) => {
      queries.setQueryData(keys.officialChannels, saved);
      showDone(trust.saved);
    },
  });

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (lines.name.trim() !== '' && wrongHandle === null) save.mutate();
  }

  const field = (name: keyof ChannelLines, label: string, description: string = trust.onePerLine) => (
    <Textarea
      label={label}
      description={description}
      error={name === 'handles' && wrongHandle !== null ? trust.handleFault(wrongHandle) : undefined}
      value={lines[name]}
      onChange={({ currentTarget: { value } }) => setLines((before) => ({ ...before, [name]: value }))}
      autosize
      minRows={2}
      maxRows={12}
      spellCheck={false}
    />
  );

  return (
    <section className={classes.section}>
      <h2>{trust.channels}</h2>
      <p className={classes.text}>{trust.channelsText}</p>
      <form className={form.form} onSubmit={submit}>
        <TextInput
          label={trust.brandName}
          value={lines.name}
          onChange={({ currentTarget: { value } }) => setLines((before) => ({ ...before, name: value }))}
          maxLength={60}
          required
        />
        {field('aliases', trust.aliases)}
        {field('domains', trust.domains, trust.domainsHint)}
        {field('emails', trust.emails, trust.emailsHint)}
        {field('handles', trust.handles, trust.handlesHint)}
        {field('phones', trust.phones)}
        {field('agents', trust.agents)}
        {field('neverUses', trust.neverUses, trust.neverUsesHint)}
        <FaultText error={save.error} />
        <div className={form.buttons}>
          {view.changedAt && <p className={form.hint}>{trust.lastChanged(exactTime(view.changedAt, language))}</p>}
          <Button type="submit" loading={save.isPending}>
            {common.save}
          </Button>
        </div>
      </form>
    </section>
  );
}
