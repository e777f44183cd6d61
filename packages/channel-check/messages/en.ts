import type { Messages } from './messages.ts';

const kind: Messages['kind'] = {
  domain: 'domain',
  email: 'mailbox',
  handle: 'account',
  phone: 'phone number',
  agent: 'name of a support agent',
  name: 'name',
};

const platform: Messages['platform'] = {
  phone: 'the phone',
  email: 'e-mail',
  domain: 'a website',
  telegram: 'Telegram',
  x: 'X',
  wechat: 'WeChat',
  qq: 'QQ',
  whatsapp: 'WhatsApp',
  weibo: 'Weibo',
  facebook: 'Facebook',
  instagram: 'Instagram',
  youtube: 'YouTube',
  tiktok: 'TikTok',
  discord: 'Discord',
  line: 'LINE',
  reddit: 'Reddit',
  github: 'GitHub',
  medium: 'Medium',
  linkedin: 'LinkedIn',
  'google-sites': 'Google Sites',
  'google-play': 'Google Play',
  'app-store': 'the App Store',
};

const named = (id: string) => platform[id] ?? id;
const list = (ids: readonly string[]) => ids.map(named).join(', ');

export const en: Messages = {
  verdict: {
    official: (closest, brand) => `Official: ${closest} is registered by ${brand}.`,
    'declared-unused': (_, brand) => `Not ${brand}: ${brand} says that it never uses this.`,
    lookalike: (closest) => `Lookalike: this is not ${closest}, but can be mistaken for it.`,
    unknown: (_, brand) => `Not official: ${brand} has not registered this. Do not trust it as ${brand}.`,
  },
  reason: {
    registered: (r) => `Registered ${kind[r.kind]}: ${r.channel}.`,
    'never-used': (r) => `Never used for support: ${named(r.channel)}.`,
    'brand-name': (r) => `It uses the name ${r.name} and is not registered.`,
    'added-words': (r) => `Added around ${r.name}: ${r.words.join(', ')}.`,
    separators: (r) => `Dots, hyphens or underscores stand elsewhere: ${r.shown}, not ${r.expected}.`,
    'other-suffix': (r) => `It ends in .${r.shown}, not in .${r.expected.join(' or .')}.`,
    subdomain: (r) => `“${r.shown}” is only a part in front; the site belongs to ${r.belongsTo}.`,
    path: (r) => `“${r.shown}” is only a page there; the site belongs to ${r.belongsTo}.`,
    userinfo: (r) => `What stands before the @ is not the site; the link leads to ${r.belongsTo}.`,
    'hidden-mark': (r) => `An invisible character (${r.codePoint}) at position ${r.position}.`,
    reversed: (r) => `It is written backwards, so that it reads “${r.reads}”.`,
    'mixed-scripts': (r) => `“${r.of}” mixes alphabets: ${r.scripts.join(', ')}.`,
    punycode: (r) => `${r.shown} is shown as “${r.reads}”.`,
    'display-name': (r) => `The name shown is “${r.shown}”, but the mail comes from ${r.belongsTo}.`,
    'mailbox-name': (r) => `Anybody could choose the name “${r.shown}” at ${r.belongsTo}.`,
    'other-platform': (r) =>
      `The account of this name on ${named(r.platform)} is not registered, only that on ${list(r.registered)}.`,
    'near-number': (r) => `The number differs: ${r.shown}, not ${r.expected}.`,
    'mailbox-not-listed': (r) => `${r.domain} is official, but this mailbox is not among those registered.`,
    'name-only': (r) => `${r.name} is only a name, and anybody can write it. Check the address, link or number.`,
    'platform-not-given': (r) => `Registered on ${list(r.platforms)} only. Check where you saw it.`,
    'not-registered': () => 'It is not on the list of official channels.',
  },
  letter: {
    replaced: (r) => `“${r.of}”, letter ${r.position}: “${r.shown}” instead of “${r.expected}”`,
    added: (r) => `“${r.of}”, letter ${r.position}: “${r.shown}” too many`,
    missing: (r) => `“${r.of}”, letter ${r.position}: “${r.expected}” is missing`,
    swapped: (r) => `“${r.of}”, letter ${r.position}: “${r.shown}” instead of “${r.expected}”, the other way round`,
  },
  trick: {
    'same-shape': ' (they look alike).',
    accent: ' (with a mark on it).',
    'full-width': ' (a wide form).',
    'keyboard-neighbour': ' (the keys touch).',
    'same-sound': ' (they sound alike).',
    vowel: ' (easily confused).',
    'bit-flip': ' (one bit apart).',
    doubled: ' (doubled).',
    other: '.',
  },
  kind,
  platform,
};
