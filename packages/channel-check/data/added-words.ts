/**
 * Words that impostors put around a brand's name, in English, as pinyin and in Chinese. Order and spelling do not
 * matter; a word of one letter would fit everywhere and is not allowed.
 */
const english = `
  access account accounts activate activation actual addon admin agent agents aid airdrop airdrops alert alerts alt android
  announcement announcements answer answers antiphishing api apk app apple apps appeal assist assistance assistant auth
  authenticate authentication authenticator authorize authorized auto backup balance bank bet beta bit blockchain blog bonus
  bot box bridge browser btc business buy care careers case cash center central centre chain chat check checkout
  claim claims click client clients cloud club coin coins cold com community company complaint complaints confirm connect contact
  contacts core corp cn crypto customer customercare customers customerservice customersupport dao dapp dapps data
  defi dept desk desktop desktopapp dev device digital direct discord doc docs domain dot down download downloads earn
  easy email en enable eng eth exchange expert experts ext extension faq feedback file finance find firmware fix form forum forums
  foundation free fund funds get gift gifts giveaway global go group guard guide hard hardware hd headquarters help helpcenter
  helpdesk helper helpline here hk home host hot hotline hq hub id import inc india info inquiry install intl international invest io ios
  it key keys kr launch launchpad learn legal legit limited link links list live livechat llc login logins logon lock
  ltd mail main mainnet manage manager market me mining mint mobile moderator mod mods multi my myaccount net network new news nft now number
  office officer official officials okay online open operator org original our own page pages panel passphrase pay payment payments pc people phone phrase platform play
  plugin plus policy portal portfolio premium presale press pro problem product promo protect protection protocol pros provider
  purchase quick ramp real rebate recover recovery rectify redeem refund refunds register registration release rep
  representative request res rescue reset resolution resolve resolver restore reward rewards rpc safe safeguard safety sale save scan
  seamless secure secured security seed seedphrase sell send server service services session setting settings setup shop sign signin
  signup site smart social software solution solutions solver staff stake staking start status store suite
  support supports supporter supportdesk supportteam suport swap sync synchronize system talk tax team tech technical telegram test testnet
  the thank ticket tickets to token tokens tool tools top trade trader trading transaction transactions transfer true trust trusted
  tv tx uk unlock update updates updater upgrade upgrades us usa usdt usd use user users us validate validation validator
  valid vault ver verification verified verify verifyed version vip wall wallet wallets wallett walet wallet web web3 webapp
  website webwallet whatsapp win withdraw withdrawal work world www x your zone
  sec svc cs hello hi contactus mailer noreply reply notify notification notice newsletter billing invoice
  ai labs lab usd usdc erc trc tron bsc bnb eos sol solana base evm btcwallet multisig ledgerlive card cards chrome
  firefox edge windows win32 mac macos linux google microsoft ipad iphone asia africa europe eu china korea japan jp tw sg th vn ru fr es
  de nl au ca br in og gg cc co xyz
  2fa aml otc kyc mfa otp p2p sso oauth signon passkey passkeys prize lottery double event events promotion whitelist allowlist merge migrate
  migration snapshot vote voting governance faucet explorer pool farm farming yield lend lending borrow futures spot dashboard
  console gateway terminal inscription runes ordinals try join team gmbh ltda cares solve solved hacked stolen refundable dispute
  disputes case cases claiming unstake restake drop eligible eligibility distribution rebates cashback voucher emergency urgent
 shopping biz pub pw fun run ink cyou icu
`;
const pinyin = `
  kefu kf guanfang gf guanwang qianbao xiazai zhongwen zhongguo shouye denglu zhuce anquan bangzhu fuwu jiaoyi
  jiaoyisuo renzheng yanzheng zhanghu tixian chongzhi rengong zaixian zhichi zhuanyuan zhuli xiaozhu tousu shensu
  jiedong jiesuo kongtou lingqu jiangli huodong bi qukuailian anzhuo pingguo zuixin ban banben zhengban shouji weixin
  dianhua rexian guanli guanliyuan gongsi pingtai jituan zhuanshu mishu yunying yidongduan shequ jiqun qun
`;
const chinese = `
  客服 官方 官网 钱包 下载 支持 帮助 中心 服务 人工 在线 中文 中文版 最新 最新版 正版 安全 验证 认证 登录 注册 交易 交易所
  平台 助手 小助手 专员 技术 售后 申诉 投诉 解冻 解锁 找回 恢复 提现 充值 空投 领取 奖励 活动 福利 社区 社群 群 交流群 管理员
  管理 团队 公司 集团 总部 中国 国际 全球 手机 手机版 苹果 安卓 电脑 电脑版 网页 网页版 客户端 应用 软件 版 版本 热线 电话
  微信 公众号 电报 频道 机器人 经理 主管 工程师 顾问 热钱包 冷钱包 唯一 指定 授权 专属 专线 部 部门 处 组 站 网 号 的 官
  老师 小姐 先生 區塊鏈 錢包 官網 客服中心 下載 支援 幫助 安全中心 风控 风控部 財務 财务 运营 运营部 反馈 工单 审核 退款 理赔
`;

export const addedWords: ReadonlySet<string> = new Set(
  `${english}${pinyin}${chinese}`.split(/\s+/).filter((word) => word.length > 1 || /\p{Script=Han}/u.test(word)),
);

/** Words that hardly ever stand beside an ordinary word but where somebody offers help with money. */
export const tellingWords: ReadonlySet<string> = new Set(
  'support help helpdesk official kefu guanfang guanwang qianbao wallet wallets login signin verify verification secure security customer service download claim airdrop recovery 客服 官方 官网 钱包'.split(
    ' ',
  ),
);
