import { Component } from 'preact';
import type { Part } from '../view.ts';
import { Button } from './button.tsx';

type Props = Part<{ code: string }>;

const copiedForMs = 2_000;

/** The number that names the case, and what it is good for. */
export class CaseCode extends Component<Props, { isCopied: boolean }> {
  private async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.props.code);
      this.setState({ isCopied: true });
      setTimeout(() => this.setState({ isCopied: false }), copiedForMs);
    } catch {
      // The browser forbids it to this page; the code can be selected by hand.
    }
  }

  override render({ view: { words }, code }: Props) {
    const { isCopied } = this.state;
    return (
      <div class="case">
        <p>
          {words.caseCode} <b class="code">{code}</b>
          <Button class="bare" icon={isCopied ? 'check' : 'copy'} label={words.copy} onPress={() => void this.copy()} />
          <span class="hint" role="status">
            {isCopied && words.copied}
          </span>
        </p>
        <p class="hint">{words.caseHint}</p>
      </div>
    );
  }
}
