/** A place where a brand can have an account, and how links and people name it. */
interface Platform {
  readonly id: string;
  /** Words that people write before an account: `微信:bitpie`. */
  readonly words: readonly string[];
  readonly hosts: readonly string[];
  /** Finds the account in path and query of a link; the first group is it. */
  readonly path: RegExp;
}

const FIRST = /^\/@?([^/?#]+)/;
const AFTER_AT = /^\/@([^/?#]+)/;

const platforms: readonly Platform[] = [
  {
    id: 'telegram',
    words: ['telegram', 'tg', 'tele', '电报', '飞机', '纸飞机', 'telegram群'],
    hosts: ['t.me', 'telegram.me', 'telegram.dog'],
    path: /^\/(?:s\/)?@?((?!joinchat|\+|addstickers|share|proxy|iv)[\w]+)/i,
  },
  {
    id: 'x',
    words: ['twitter', 'x', '推特', 'tw'],
    hosts: ['x.com', 'twitter.com', 'mobile.twitter.com'],
    path: /^\/@?((?!i\/|home|search|intent|share|hashtag)\w+)/i,
  },
  {
    id: 'wechat',
    words: ['wechat', 'weixin', 'wx', 'vx', 'v信', '微信', '微信号', '公众号', '微信公众号', '薇信', '威信'],
    hosts: ['weixin.qq.com', 'mp.weixin.qq.com', 'u.wechat.com'],
    path: /^\/(?:r|g)\/([^/?#]+)/,
  },
  {
    id: 'qq',
    words: ['qq', '扣扣', '企鹅', 'qq群', 'qq号', 'q群'],
    hosts: ['qm.qq.com', 'wpa.qq.com'],
    path: /[?&]uin=(\d+)/,
  },
  {
    id: 'whatsapp',
    words: ['whatsapp', 'whats', 'wa', 'ws'],
    hosts: ['wa.me', 'api.whatsapp.com', 'web.whatsapp.com', 'chat.whatsapp.com'],
    path: /^\/(?:send\/?\?(?:.*&)?phone=)?\+?(\d+)/,
  },
  {
    id: 'weibo',
    words: ['weibo', '微博', '新浪微博'],
    hosts: ['weibo.com', 'weibo.cn', 'm.weibo.cn'],
    path: /^\/(?:u\/|n\/)?([^/?#]+)/,
  },
  {
    id: 'facebook',
    words: ['facebook', 'fb', '脸书', '脸谱'],
    hosts: ['facebook.com', 'm.facebook.com', 'fb.com', 'fb.me', 'm.me'],
    path: /^\/(?:groups\/|pages\/|profile\.php\?id=)?([^/?#&]+)/,
  },
  { id: 'instagram', words: ['instagram', 'ins', 'ig'], hosts: ['instagram.com', 'instagr.am'], path: FIRST },
  {
    id: 'youtube',
    words: ['youtube', 'yt', '油管'],
    hosts: ['youtube.com', 'm.youtube.com'],
    path: /^\/(?:@|c\/|user\/|channel\/)([^/?#]+)/,
  },
  {
    id: 'tiktok',
    words: ['tiktok', '抖音', 'douyin'],
    hosts: ['tiktok.com', 'douyin.com'],
    path: /^\/(?:@|user\/)([^/?#]+)/,
  },
  {
    id: 'discord',
    words: ['discord', 'dc'],
    hosts: ['discord.gg', 'discord.com', 'discordapp.com'],
    path: /^\/(?:invite\/)?([^/?#]+)$/,
  },
  {
    id: 'line',
    words: ['line', 'line id'],
    hosts: ['line.me', 'lin.ee', 'page.line.me'],
    path: /^\/(?:R\/)?(?:ti\/p\/)?[@~]?([^/?#]+)/i,
  },
  { id: 'reddit', words: ['reddit'], hosts: ['reddit.com', 'old.reddit.com'], path: /^\/(?:r|u|user)\/([^/?#]+)/ },
  { id: 'github', words: ['github'], hosts: ['github.com'], path: FIRST },
  { id: 'medium', words: ['medium'], hosts: ['medium.com'], path: AFTER_AT },
  { id: 'linkedin', words: ['linkedin', '领英'], hosts: ['linkedin.com'], path: /^\/(?:company|in)\/([^/?#]+)/ },
  { id: 'bilibili', words: ['bilibili', 'b站', '哔哩哔哩'], hosts: ['space.bilibili.com'], path: FIRST },
  {
    id: 'xiaohongshu',
    words: ['xiaohongshu', 'xhs', '小红书'],
    hosts: ['xiaohongshu.com'],
    path: /^\/user\/profile\/([^/?#]+)/,
  },
  { id: 'signal', words: ['signal'], hosts: ['signal.me'], path: /#(?:p|eu)\/([^/?#]+)/ },
  { id: 'skype', words: ['skype'], hosts: ['join.skype.com'], path: FIRST },
  {
    id: 'kakao',
    words: ['kakao', 'kakaotalk'],
    hosts: ['open.kakao.com', 'pf.kakao.com'],
    path: /^\/(?:o\/)?([^/?#]+)/,
  },
  { id: 'zalo', words: ['zalo'], hosts: ['zalo.me'], path: FIRST },
  { id: 'linktree', words: ['linktree'], hosts: ['linktr.ee'], path: FIRST },
  { id: 'google-sites', words: [], hosts: ['sites.google.com'], path: /^\/(?:view|site)\/([^/?#]+)/ },
  { id: 'google-play', words: ['google play'], hosts: ['play.google.com'], path: /[?&]id=([\w.]+)/ },
  {
    id: 'app-store',
    words: ['app store', 'appstore'],
    hosts: ['apps.apple.com', 'itunes.apple.com'],
    path: /\/app\/([^/?#]+)/,
  },
  {
    id: 'phone',
    words: ['phone', 'tel', 'telephone', 'call', 'sms', '电话', '热线', '手机', '客服电话', '短信'],
    hosts: [],
    path: FIRST,
  },
  { id: 'email', words: ['email', 'e-mail', 'mail', '邮箱', '邮件', '电子邮件'], hosts: [], path: FIRST },
];

const byWord = new Map(platforms.flatMap(({ id, words }) => [id, ...words].map((word) => [word, id] as const)));
const byHost = new Map(platforms.flatMap((platform) => platform.hosts.map((host) => [host, platform] as const)));

/** One word for each platform or kind of channel: `微信` and `weixin` are `wechat`. Others stay as they are. */
export function canonicalPlatform(name: string): string {
  const word = name.trim().toLowerCase();
  return byWord.get(word) ?? word;
}

/** Whether a word names a platform. */
export const isPlatformWord = (word: string) => byWord.has(word.trim().toLowerCase());

/**
 * The platform and account that a link leads to; an account of null when the link names none (an invitation, say).
 *
 * @example accountOf('t.me', '/bitpie_help') // { platform: 'telegram', handle: 'bitpie_help' }
 */
export function accountOf(host: string, rest: string): { platform: string; handle: string | null } | null {
  const platform = byHost.get(host.replace(/^www\./, ''));
  if (platform === undefined) return null;
  return { platform: platform.id, handle: platform.path.exec(rest)?.[1] ?? null };
}
