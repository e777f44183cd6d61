import type { ComponentChildren } from 'preact';

interface Props {
  text: string;
  /** Who wrote it; not shown where that is plain from its place. */
  author: string;
  isAuthorShown?: boolean;
  kind: 'theirs' | 'mine' | 'mine pending' | 'mine refused';
  /** When it was committed, or what became of it. */
  children: ComponentChildren;
}

export function Message({ text, author, isAuthorShown = false, kind, children }: Props) {
  return (
    <div class={`message ${kind}`}>
      <p class={isAuthorShown ? 'author' : 'unseen'}>{author}</p>
      <p class="bubble">{text}</p>
      <div class="fate">{children}</div>
    </div>
  );
}
