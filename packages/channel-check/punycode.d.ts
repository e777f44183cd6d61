/** The library ships without types; these are of the parts that are used. */
declare module 'punycode.js' {
  const punycode: {
    /** Decodes every `xn--` label of a domain (RFC 3492). @throws RangeError when one is malformed */
    toUnicode(domain: string): string;
  };
  // biome-ignore lint/style/noDefaultExport: the library exports it so
  export default punycode;
}
