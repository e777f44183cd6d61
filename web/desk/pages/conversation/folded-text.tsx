import { useState } from 'react';
import { useLanguage } from '../../language/language-provider.tsx';
import classes from './mail.module.css';

interface Props {
  text: string;
  foldedFrom: number | null;
  className: string | undefined;
}

/** A text whose signature and quoted history are folded away, and can be opened. */
export function FoldedText({ text, foldedFrom, className }: Props) {
  const { messages } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const hasMore = foldedFrom !== null;
  return (
    <>
      <p className={className} dir="auto">
        {hasMore && !isOpen ? text.slice(0, foldedFrom).trimEnd() : text}
      </p>
      {hasMore && (
        <button type="button" className={classes.fold} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? messages.mail.hideFolded : messages.mail.showFolded}
        </button>
      )}
    </>
  );
}
