import type { SavedReplyView } from '@gatehouse/contract/desk';
import type { Language } from '@gatehouse/contract/languages';
import { limits } from '@gatehouse/contract/limits';
import { replyVariables } from '@gatehouse/contract/reply-variables';
import { isLanguage, languageNames } from '@gatehouse/web-ui/language';
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { api } from '../../api/client.ts';
import { keys } from '../../api/query-keys.ts';
import { useLanguage } from '../../language/language-provider.tsx';
import { FaultText } from '../../parts/fault-text.tsx';
import classes from '../../parts/form.module.css';
import { unknownVariable } from '../../replies/fill-variables.ts';
import { FollowUpFields, nothingAlong } from './follow-up-fields.tsx';

interface Props {
  /** Null adds a new one. */
  reply: SavedReplyView | null;
  onDone: () => void;
}

export function SavedReplyForm({ reply, onDone }: Props) {
  const { language: own, messages } = useLanguage();
  const { common, savedReplies: texts } = messages;
  const queries = useQueryClient();
  const [title, setTitle] = useState(reply?.title ?? '');
  const [language, setLanguage] = useState<Language>(reply?.language ?? own);
  const [text, setText] = useState(reply?.text ?? '');
  const [along, setAlong] = useState(reply?.followUp ?? nothingAlong);
  const plain = along.status === null && along.tags.length === 0 && !along.assignToMe;
  const content = { title, language, text, followUp: plain ? null : along };
  const save = useMutation({
    mutationFn: () =>
      reply ? api.desk.changeSavedReply({ savedReplyId: reply.id, ...content }) : api.desk.addSavedReply(content),
    onSuccess: async () => {
      onDone();
      await queries.invalidateQueries({ queryKey: keys.savedReplies });
    },
  });
  const unknown = unknownVariable(text, replyVariables);
  const complete = title.trim() !== '' && text.trim() !== '' && unknown === null;

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (complete) save.mutate();
  }

  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <FaultText error={save.error} />
      <TextInput
        label={texts.name}
        description={texts.nameHint}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        maxLength={limits.savedReplyTitleLength}
        autoComplete="off"
        data-autofocus
      />
      <NativeSelect
        label={texts.language}
        value={language}
        onChange={(event) => isLanguage(event.currentTarget.value) && setLanguage(event.currentTarget.value)}
        data={Object.entries(languageNames).map(([value, label]) => ({ value, label }))}
      />
      <Textarea
        label={texts.reply}
        description={texts.variables}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        maxLength={limits.messageLength}
        autosize
        minRows={5}
        maxRows={14}
        error={unknown !== null && texts.unknownVariable(unknown)}
      />
      <FollowUpFields value={along} onChange={setAlong} />
      <div className={classes.buttons}>
        <Button variant="default" onClick={onDone}>
          {common.cancel}
        </Button>
        <Button type="submit" loading={save.isPending} disabled={!complete}>
          {common.save}
        </Button>
      </div>
    </form>
  );
}
