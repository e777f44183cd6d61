import { useLocalStorage } from '@mantine/hooks';

/** Which key sends: Enter alone, or Enter with Ctrl (⌘ on a Mac). */
export type SendKey = 'enter' | 'mod-enter';

export function useSendKey(): readonly [SendKey, (sendKey: SendKey) => void] {
  const [stored, store] = useLocalStorage<SendKey>({
    key: 'gatehouse.desk.send-key',
    defaultValue: 'mod-enter',
    getInitialValueInEffect: false,
  });
  return [stored === 'enter' ? 'enter' : 'mod-enter', store] as const;
}
