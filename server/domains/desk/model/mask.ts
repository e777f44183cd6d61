/** What stands for what is hidden; as many as it takes, so that nothing tells the length. */
const dots = '•••';

/** The first character as a reader sees it. */
function firstCharacter(text: string): string {
  const [first] = new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text.trim());
  return first?.segment ?? '';
}

/**
 * A name of which only the first character is left.
 *
 * @example maskName('王小明') // '王•••'
 */
export function maskName(name: string | null): string | null {
  return name === null || name.trim() === '' ? null : `${firstCharacter(name)}${dots}`;
}

/**
 * A mail address by which its owner knows it again, and nobody else.
 *
 * @example maskEmail('jane@mail.example') // 'j•••@m•••.example'
 */
export function maskEmail(email: string | null): string | null {
  if (email === null) return null;
  const [mailbox = '', domain = ''] = email.split('@');
  const suffix = domain.includes('.') ? domain.slice(domain.lastIndexOf('.')) : '';
  return `${firstCharacter(mailbox)}${dots}@${firstCharacter(domain)}${dots}${suffix}`;
}
