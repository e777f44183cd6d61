import { createContext, type ReactNode, useContext, useEffect, useEffectEvent, useState } from 'react';
import { isTyping } from './is-typing.ts';
import { type Command, matchShortcut, type Sequence } from './shortcuts.ts';

type Handler = () => void;
type Registry = Map<Command, Handler[]>;

const CommandsContext = createContext<Registry | null>(null);

/** Listens to the keyboard and calls whoever offers the command now. */
export function CommandsProvider({ children }: { children: ReactNode }) {
  const [registry] = useState<Registry>(() => new Map());

  useEffect(() => {
    let sequence: Sequence = null;
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || isTyping(event.target)) return;
      const match = matchShortcut(sequence, event);
      sequence = match.sequence;
      const handler = match.command && registry.get(match.command)?.at(-1);
      if (!handler) return;
      event.preventDefault();
      handler();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [registry]);

  return <CommandsContext value={registry}>{children}</CommandsContext>;
}

/** Offers a command while the component is there; the newest offer wins. Null offers nothing. */
export function useCommand(command: Command, handler: Handler | null): void {
  const registry = useContext(CommandsContext);
  const run = useEffectEvent(() => handler?.());
  const offered = handler !== null;
  useEffect(() => {
    if (!registry || !offered) return;
    const entry = () => run();
    registry.set(command, [...(registry.get(command) ?? []), entry]);
    return () => {
      registry.set(
        command,
        (registry.get(command) ?? []).filter((other) => other !== entry),
      );
    };
  }, [registry, command, offered]);
}
