/** What somebody pasted, taken apart but not judged. */
export type Pasted =
  | { readonly kind: 'mail'; readonly display: string | null; readonly mailbox: string; readonly host: string }
  | {
      readonly kind: 'link';
      readonly host: string;
      /** What stands before an @ in front of the host. */
      readonly userinfo: string | null;
      /** Where programs go that read a backslash as part of the user name (RFC 3986), when that is elsewhere. */
      readonly otherHost: string | null;
      /** Path, query and fragment. */
      readonly rest: string;
    }
  | {
      readonly kind: 'handle';
      /** A canonical platform, or null for a bare `@name`. */
      readonly platform: string | null;
      /** Null when a link to a platform names no account. */
      readonly handle: string | null;
    }
  | { readonly kind: 'phone'; readonly text: string; readonly digits: string }
  | { readonly kind: 'name'; readonly text: string };
