import { Component, type ComponentChildren, createRef } from 'preact';
import type { Part } from '../view.ts';
import { Button } from './button.tsx';

type Props = Part<{
  /** How much stands in it. */
  size: number;
  /** How much of it the person has written and the server has not yet: always shown. */
  own: number;
  children?: ComponentChildren;
}>;

const nearPx = 80;

/** Stays at the end while the reader is there, and stays put while they read further up. */
export class ScrolledLog extends Component<Props, { isBehind: boolean }> {
  private readonly box = createRef<HTMLDivElement>();
  private isAtEnd = true;

  private readonly toEnd = () => {
    this.isAtEnd = true;
    this.box.current?.scrollTo(0, this.box.current.scrollHeight);
    this.setState({ isBehind: false });
  };

  private readonly onScroll = () => {
    const { scrollHeight = 0, scrollTop = 0, clientHeight = 0 } = this.box.current ?? {};
    this.isAtEnd = scrollHeight - scrollTop - clientHeight < nearPx;
    if (this.isAtEnd && this.state.isBehind) this.setState({ isBehind: false });
  };

  override componentDidMount(): void {
    this.toEnd();
  }

  override componentDidUpdate({ size, own }: Props): void {
    // Also where nothing was added: a keyboard that opens makes the box smaller.
    if (this.isAtEnd || this.props.own > own) this.box.current?.scrollTo(0, this.box.current.scrollHeight);
    else if (this.props.size > size && !this.state.isBehind) this.setState({ isBehind: true });
  }

  override render({ view, children }: Props) {
    return (
      <div class="log-frame">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard (WCAG 2.1.1). */}
        <div class="log" ref={this.box} role="log" tabIndex={0} aria-label={view.words.log} onScroll={this.onScroll}>
          {children}
        </div>
        {this.state.isBehind && (
          <Button class="latest" icon="down" onPress={this.toEnd}>
            {view.words.latest}
          </Button>
        )}
      </div>
    );
  }
}
