import type { DiagnosisView } from '@gatehouse/contract/chains';
import { Anchor, Button, Popover, Text } from '@mantine/core';
import { IconRouteSquare } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '../../api/client.ts';
import { keys } from '../../api/query-keys.ts';
import { useLanguage } from '../../language/language-provider.tsx';
import { useErrorText } from '../../language/use-error-text.ts';
import { TimeAgo } from '../../parts/time-ago.tsx';
import classes from './entries.module.css';

/** A transfer that a text names: one click asks the nodes now, so that nobody pastes ids into explorers. */
export function TransferLookup({ id, conversationId }: { id: string; conversationId: string }) {
  const { language, messages } = useLanguage();
  const { transfers: texts } = messages;
  const [opened, setOpened] = useState(false);
  const query = useQuery({
    queryKey: keys.transfer(id, language),
    queryFn: ({ signal }) => api.chains.diagnoseTransfer({ value: id, language }, { signal }),
    enabled: opened,
    staleTime: 10_000,
    retry: false,
  });
  const { ofError } = useErrorText();
  const check = query.data;

  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-start"
      width={360}
      withinPortal
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconRouteSquare size={13} aria-hidden="true" />}
          onClick={() => setOpened(!opened)}
          data-testid="transfer"
        >
          {texts.lookUp(shortened(id))}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={texts.title} className={classes.transfer} mah={300}>
        {query.isFetching && <Text size="sm">{texts.looking}</Text>}
        {query.isError && <Text size="sm">{ofError(query.error)}</Text>}
        {check?.outcome === 'diagnosis' && <Finding diagnosis={check.diagnosis} />}
        {check?.outcome === 'no-nodes' && <Text size="sm">{texts.noNodes}</Text>}
        {check && check.outcome !== 'diagnosis' && check.outcome !== 'no-nodes' && (
          <Text size="sm">{texts.nothing}</Text>
        )}
        {opened && <OtherConversations id={id} conversationId={conversationId} />}
        <Button
          size="compact-xs"
          variant="default"
          mt="xs"
          loading={query.isFetching}
          onClick={() => void query.refetch()}
        >
          {texts.again}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}

/** Whoever waits for the same money, so that one answer serves all. */
function OtherConversations({ id, conversationId }: { id: string; conversationId: string }) {
  const { transfers: texts } = useLanguage().messages;
  const query = useQuery({
    queryKey: keys.transferConversations(id),
    queryFn: ({ signal }) => api.desk.listTransferConversations({ id }, { signal }),
  });
  const others = (query.data?.conversations ?? []).filter((each) => each.id !== conversationId);
  if (others.length === 0) return null;
  return (
    <>
      <Text size="xs" fw={600} mt="xs">
        {texts.others}
      </Text>
      <ul className={classes.transferLines}>
        {others.map((each) => (
          <li key={each.id}>
            <Anchor component={Link} to={`/c/${each.id}`} size="sm">
              {each.caseCode}
            </Anchor>
          </li>
        ))}
      </ul>
    </>
  );
}

function Finding({ diagnosis }: { diagnosis: DiagnosisView }) {
  const { transfers: texts } = useLanguage().messages;
  const { chain, stateText, headline, why, eta, customer, avoid, proofs, confidenceText } = diagnosis;
  return (
    <>
      <Text size="xs" fw={600}>
        {stateText}
        {chain && ` · ${chain.name}`}
      </Text>
      <Text size="sm" fw={600}>
        {headline}
      </Text>
      <Text size="sm">{why}</Text>
      {eta && <Text size="sm">{eta.text}</Text>}
      <Lines title={texts.customer} lines={customer} />
      <Lines title={texts.avoid} lines={avoid} />
      <Text size="xs" mt="xs">
        {confidenceText}
      </Text>
      <ul className={classes.transferLines}>
        {proofs.map(({ text, source, at }) => (
          <li key={text + source}>
            {text} {texts.seenBy(source)}, <TimeAgo at={at} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <Text size="xs" fw={600} mt="xs">
        {title}
      </Text>
      <ul className={classes.transferLines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

function shortened(id: string): string {
  return `${id.slice(0, 8)}…${id.slice(-6)}`;
}
