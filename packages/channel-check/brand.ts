/** What a brand says about its own channels. The shape of `brand.json`. */
export interface Brand {
  /** What the product is called, as people read it: `Bitpie`, `Trust Wallet`. */
  readonly name: string;
  /** Other names, in other scripts too: `比特派`. */
  readonly aliases?: readonly string[];
  /** Registered domains. Every subdomain of one is official. */
  readonly domains?: readonly string[];
  /** Mailboxes. When none is given, every mailbox at a registered domain is official. */
  readonly emails?: readonly string[];
  /** Accounts. `platform` is one of `platforms` (`telegram`, `x`, `wechat` …) or any other word. */
  readonly handles?: readonly { readonly platform: string; readonly handle: string }[];
  /** Phone numbers, best with country code: `+852 2345 6789`. */
  readonly phones?: readonly string[];
  /** Names under which people of the team write. */
  readonly agents?: readonly string[];
  /** Kinds of channel (`phone`, `email`) and platforms (`telegram`, `wechat` …) that the brand says it never uses. */
  readonly neverUses?: readonly string[];
}
