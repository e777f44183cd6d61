const words = (list: string) => new Set(list.trim().split(/\s+/));

/** Mail providers where anybody can have a mailbox: the name of the mailbox is all that an impostor chooses. */
export const freeMailHosts: ReadonlySet<string> = words(`
  gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com icloud.com me.com mac.com aol.com
  gmx.com gmx.de gmx.net web.de mail.com proton.me protonmail.com pm.me tutanota.com tuta.com zoho.com fastmail.com
  yandex.ru yandex.com mail.ru qq.com foxmail.com 163.com 126.com yeah.net sina.com sina.cn sohu.com aliyun.com 139.com
  189.cn 21cn.com tom.com naver.com hanmail.net hey.com
`);

/** Large sites whose pages may speak of a brand in their address without pretending to be it. */
export const wellKnownHosts: ReadonlySet<string> = words(`
  google.com youtube.com wikipedia.org wikimedia.org baidu.com zhihu.com csdn.net bilibili.com sogou.com bing.com
  duckduckgo.com yandex.ru archive.org github.com gitlab.com gitee.com stackoverflow.com stackexchange.com reddit.com
  medium.com substack.com quora.com trustpilot.com coindesk.com cointelegraph.com theblock.co decrypt.co coingecko.com
  coinmarketcap.com crunchbase.com producthunt.com g2.com capterra.com apple.com microsoft.com mozilla.org amazon.com
  techcrunch.com forbes.com bloomberg.com reuters.com nytimes.com theguardian.com bbc.com bbc.co.uk cnn.com wsj.com
  36kr.com sina.com.cn sohu.com 163.com qq.com jinse.cn panewslab.com odaily.news chaincatcher.com foresightnews.pro
  etherscan.io bscscan.com tronscan.org solscan.io bitcointalk.org npmjs.com pypi.org debian.org
`);
