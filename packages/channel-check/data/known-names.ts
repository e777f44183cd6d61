import { packedWords } from './generated/ordinary-words.ts';

/**
 * Names that belong to somebody else: wallets, exchanges, mail providers, large sites, and words that people use.
 * None of them is a misspelling of a brand. A name counts with every suffix (google.com, google.de).
 */
const names = `
  1inch aave abra alchemy alipay argent atomicwallet avalanche axie babylon backpack balancer bancor base biget bigone
  binance biswap bitbank bitbay bitbns bitbuy bitcoin bitcointalk bitexen bitfinex bitfinity bitflyer bitforex bitfury
  bitget bithumb bitkeep bitkub bitmain bitmart bitmex bitmine bitopro bitpanda bitpay bitrefill bitrix bitrue bitso
  bitstamp bittrex bitvavo bitwarden bitwise bitbucket bitdefender bitly bittorrent bitfly bitlife bitbox blast blockchain blockchair blockfi blockstream
  bluewallet bnbchain braavos brave bravewallet btcc btcpay bybit cakewallet cardano celo celsius chainlink changelly changenow
  circle cobo coinbase coinbene coincheck coindcx coindesk coinex coingecko coinhako coinjar coinlist coinmarketcap
  coinmama coinomi coinone coinpaper coinpayments coinspot coinstats coinstore coinsph cointelegraph cointracker coinwallet coldcard compound
  cosmos cosmostation crypto cryptocom curve dash debank deribit digifinex dodo dogecoin dydx edge electrum ellipal enkrypt ens eos ethereum
  etherscan exodus fantom fireblocks frontier ftx gate gateio gemini getfoxy gnosis gopax guarda hashpack hbar hedera htx huobi
  hyperliquid hyperledger imtoken indodax infura injective jaxx jupiter kaikas kaiko keepkey keplr keystone klever korbit kraken kucoin lattice ledger
  lido liquid litecoin localbitcoins luno magiceden martian mathwallet maker mastercard metamask metaplex metis mew mexc moonpay mobox morpho
  monero mycelium myetherwallet nami near nearwallet nexo ngrave nicehash ninja nunchuk okcoin okex oklink okx onekey opensea optimism osmosis
  paxful paxos paypal payoneer petra phantom phemex poloniex polkadot polygon polymarket pionex portis probit rabby radar rainbow ramp raydium revolut ripple rabet
  robinhood ronin safepal sandbox satoshi secux sequence shapeshift skrill slope slush solana solflare sollet solscan sparrow stargate starknet stellar
  sushi sushiswap suiet swissborg synthetix talisman tangem temple terra tether tezos thorchain thorwallet tokenary tokenlon tokenpocket tokenview toncoin
  tonkeeper torus trezor tron tronlink tronscan trust trustwallet trustpilot trustly uniswap unisat unstoppable upbit venly viabtc wasabi wazirx
  walletconnect wirex wise xaman xdefi xrp xumm xverse yearn yoroi zcash zebpay zelcore zengo zerion zerossl zksync
  aol baidu btinternet comcast daum douyin duckmail fastmail foxmail free freenet gmail gmx googlemail hanmail hey hotmail hushmail icloud inbox
  kakao laposte libero live mail mailchimp mailgun mailinator mailru mac msn mweb naver netease office orange outlook pobox posteo proton protonmail
  qq quora rambler rediff riseup rocketmail sendgrid sina sohu tencent tom tutanota tuta verizon virgilio wanadoo web yahoo yandex yeah yopmail ymail zoho
  adobe airbnb akamai alibaba aliexpress aliyun amazon amd android apache apple archive arxiv asana asus atlassian att auth0 aws azure bandcamp bbc bing bilibili
  blogger blogspot bloomberg booking box bestbuy canva cctv chatgpt chess chrome cisco cloudflare cnn costco coursera craigslist crunchbase csdn dailymail debian dell deviantart
  dhl digitalocean discord discordapp disney disqus docker docusign douban dropbox duckduckgo duolingo ea ebay edx elastic espn etsy eventbrite evernote expedia
  facebook fandom fedex fedora feedly figma firefox fiverr flickr forbes foxnews freebsd gamespot gitbook github gitlab giphy gnu godaddy google grammarly gravatar guardian
  heroku hilton homedepot hp huawei hubspot hulu ibm ifeng ikea imdb imgur indeed indiegogo instagram instructure intel intercom intuit issuu jd jetbrains jquery jira joomla
  kaggle kayak kernel kickstarter kindle lego lenovo lemonde letsencrypt level leetcode line linkedin linktr linode linux loom lyft magento mapbox marriott mashable mastodon mcafee mdn
  medium meetup mega messenger meta microsoft mi mit miro mixpanel moodle mozilla mysql myspace namecheap nasa nature netflix netlify nginx nih nike nintendo nodejs notion npmjs npr nvidia nytimes
  odnoklassniki office365 okta olx ok oko ox onx omx ookla openai opera oracle patreon paytm pinduoduo pinterest pixabay pixiv playstation plex pocket postgresql postman prezi python qualtrics
  quizlet quizizz rakuten rapidapi readthedocs reddit redhat redis reuters roblox rottentomatoes rust salesforce samsung sap scribd shein shopee shopify signal skype slack slideshare smugmug snapchat sogou
  sony soundcloud sourceforge spacex spotify spankbang square squarespace stackexchange stackoverflow stanford statista steam steamcommunity steampowered stripe substack surveymonkey swift taboola
  taobao target techcrunch ted telegram temu tencentcloud terraform tesla theguardian tiktok tinder tmall toutiao tradingview trello trendyol trip tripadvisor tumblr twilio twitch twitter typeform
  uber ubuntu udemy ui unicef unity unsplash upwork usps utorrent vercel viber vimeo visa vk vmware vodafone w3 walmart washingtonpost wattpad weather webex webflow webmd wechat weebly weibo weixin
  wellsfargo whatsapp wikihow wikimedia wikipedia wiktionary wired wix woocommerce wordpress wsj xbox xero xiaohongshu xiaomi xing yelp youku youtube zapier zara zendesk zhihu zillow zoom
  blocktrail bigpie magpie pixie birdie bitmap bitten bites bitter bitty
  tenor tremor trevor treasury treasure trekker trefor tresor terror trend trendor tracer tresorit trailer trader razor
  leader leaders lender lenders letter letters ladder lager larger lodger hedger dredger pledger badger ranger lever leverage lederer leiden
  phantomjs phantombuster phantasm phenom phaeton hampton fathom pantone pantheon panton
  token tokens tokenize tokenizer tokenise tokio tokyo
  metabase metaflow metrics metacpan metabolic metasploit metamath metacritic
  coinage combase codebase knowledgebase database foodbase iconbase couchbase openbase hibase firebase supabase
`;

/** Labels of domains that contain a brand's name and belong to somebody else. */
const compounds = `
  hledger ledger-cli ledger-enquirer ledgerinsights ledgernote ledgersmb phantomjs phantombuster phantomfathom patriotledger publicledger hyperledger
  dailyledger billingsledger rainbowsix safepal safeway trustpilot
`;

function unpackWords(): string[] {
  const words: string[] = [];
  let before = '';
  for (const [, shared, rest = ''] of packedWords.matchAll(/(\d)([a-z]+)/g)) {
    before = before.slice(0, Number(shared)) + rest;
    words.push(before);
  }
  return words;
}

let ordinary: ReadonlySet<string> | undefined;

function isOrdinaryWord(name: string): boolean {
  // Unpacked when first asked: a page that never checks does not pay for it.
  ordinary ??= new Set(unpackWords());
  return ordinary.has(name);
}

const known = new Set(`${names}${compounds}`.split(/\s+/));

/** Names of wallets and exchanges that are words of their own, beyond the commonest ones. */
const wordlike = new Set(
  'argent atomic blade edge electrum exodus frame frontier gemini kraken ledger martian phantom rabby rainbow temple'.split(
    ' ',
  ),
);

/** Whether a name says something without the brand, so that it stands in the names of others too. */
export const isWordlike = (name: string) => wordlike.has(name) || isOrdinaryWord(name);

/** Whether a name is a word or belongs to somebody else, so that being close to a brand says nothing. */
export function isKnownName(name: string): boolean {
  return known.has(name) || isOrdinaryWord(name);
}
