import { chainOf } from '../chains/chain.ts';
import type { Words } from './words.ts';

function minutes(count: number): string {
  if (count < 1) return '不到 1 分钟';
  if (count < 90) return `${Math.round(count)} 分钟`;
  if (count < 36 * 60) return `${Math.round(count / 60)} 小时`;
  return `${Math.round(count / 1440)} 天`;
}

export const zhCN: Words = {
  notKnown: '未知',
  addressFault: ({ position, written, expected }) => `第 ${position} 个字符写成了“${written}”，应该是“${expected}”。`,
  chainName: (id) => chainOf(id).name.zhCN,
  eta: (from, to) =>
    minutes(from) === minutes(to) ? `大约还要 ${minutes(to)}。` : `大约还要 ${minutes(from)}到 ${minutes(to)}。`,
  state: {
    arrived: '已到账',
    'on-the-way': '在路上',
    waiting: '等待中',
    failed: '失败',
    'cannot-arrive': '不会到账',
    'not-sent': '未发出',
    'not-found': '查不到',
    unknown: '暂不清楚',
  },
  confidence: {
    certain: '已证实：由我们自己的节点，或两个结果一致的节点证明。',
    likely: '很可能：有迹象，但证据还不完整。',
    unknown: '不确定：目前看到的还不足以下结论，我们不猜。',
  },
  cause: {
    confirmed: {
      headline: '这笔钱在链上已经到账。',
      why: '转账在区块 {height} 里，已有 {confirmations} 次确认。如果你没看到，是对方的应用或交易所还没有显示出来。',
    },
    'few-confirmations': {
      headline: '钱在路上，很安全：已经进了区块，只差几次确认。',
      why: '需要 {needed} 次确认，现在有 {confirmations} 次。每出一个新区块就多一次。',
    },
    'not-irreversible': {
      headline: '钱在路上：已经进了区块，只是还没有最终确定。',
      why: '目前有 {confirmations} 次确认，再过一会儿网络就会把它最终确定。',
    },
    'internal-transfer': {
      headline: '钱已经到账，只是走了一条有些应用不显示的路径。',
      why: '合约把 {amount} {coin} 转给了 {to}。只看普通转账的钱包会漏掉这一笔。',
    },
    reverted: {
      headline: '转账失败了。钱还在付款人那里，只损失了手续费。',
      why: '合约拒绝了这笔交易。给出的原因：{reason}。',
    },
    'out-of-gas': {
      headline: '转账失败了。钱还在付款人那里，只损失了手续费。',
      why: '这笔交易最多允许用 {gasLimit} gas，用掉了 {gasUsed}，还是不够。',
    },
    'fake-token': {
      headline: '收到的是假币：它只是自称 {symbol}，一文不值。',
      why: '它的合约 {token} 不是这条链上真正的 {symbol}。对方发来的根本不是 {symbol}。',
    },
    'unlisted-token': {
      headline: '转账成功了，但我们不认识这个代币，没法说它值不值钱。',
      why: '合约 {token} 自称 {symbol}。任何人都可以给合约起任何名字。',
    },
    'address-poisoning': {
      headline: '你的钱没有动。有人往你的记录里塞了一条假记录，想骗你复制错误的地址。',
      why: '记录里的 {to} 故意做得和你常用的地址很像。',
    },
    'wrong-network': {
      headline: '钱已经到账，但在另一条网络上：是 {foundChain}，不是 {expectedChain}。',
      why: '同一个地址可以同时存在于两条网络。钱就在这个地址上，在 {foundChain} 网络里。',
    },
    'tron-out-of-energy': {
      headline: '转账失败了。代币还在付款人那里，只损失了手续费。',
      why: '付款账户的能量不够执行合约，手续费上限也不够补足差额。',
    },
    'program-error': {
      headline: '转账失败了。钱还在付款人那里，只损失了手续费。',
      why: '程序拒绝了这笔交易：{reason}。',
    },
    'recipient-confirmations': {
      headline: '钱在路上：{recipient} 要等 {needed} 次确认才入账。',
      why: '目前有 {confirmations} 次。每出一个新区块就多一次。',
    },
    'below-minimum': {
      headline: '钱已经到了 {recipient}，但低于它的最小充值额，所以没有入账。',
      why: '到了 {amount}，{recipient} 从 {minimum} 起才入账。',
    },
    'memo-missing': {
      headline: '钱已经到了 {recipient}，但没有填写备注（Memo），对方不知道是谁的。',
      why: '{recipient} 所有客户共用一个地址，靠备注或标签区分。',
    },
    'token-not-accepted': {
      headline: '代币已经到了 {recipient}，但对方不支持这种代币。',
      why: '合约 {token} 不在 {recipient} 在这条链上支持的代币之列。',
    },
    'next-block': {
      headline: '转账正在处理，应该很快就会进区块。',
      why: '网络已经收到，手续费（{rate}）目前够用（需要 {nextRate}）。',
    },
    'no-estimate': {
      headline: '转账正在处理，但现在没人能说准还要多久。',
      why: '网络已经收到，只是目前没有可靠的手续费估计。',
    },
    'low-fee': {
      headline: '手续费偏低，转账还在排队。钱没有丢。',
      why: '它付的是 {rate} {unit}，下一个区块从 {nextRate} 起收。付得多的先走。',
    },
    'below-mempool-floor': {
      headline: '手续费太低，转账还在等，网络可能很快会把它忘掉。钱没有丢。',
      why: '它付的是 {rate} {unit}，拥堵的节点现在会丢掉低于 {floor} 的交易。就算被丢掉，钱也还在付款人那里。',
    },
    'unconfirmed-parent': {
      headline: '转账在等前面一笔还没确认的交易。钱没有丢。',
      why: '它前面有 {count} 笔未确认的交易，手续费不够：合起来 {rate} {unit}，下一个区块从 {nextRate} 起收。',
    },
    'raised-by-child': {
      headline: '转账正在处理：后面一笔交易替它付了手续费，应该很快就会进区块。',
      why: '单独看它付 {ownRate} {unit}，加上后面那笔是 {rate}，下一个区块从 {nextRate} 起收。',
    },
    reorganised: {
      headline: '转账所在的区块被网络替换了，它正在重新等待，应该很快会再次进区块。',
      why: '我们在 {when} 看到它已确认。这种情况少见但正常，钱没有丢。',
    },
    underpriced: {
      headline: '允许的手续费太低，转账还在等。钱没有丢。',
      why: '它最多愿意付 {rate} gwei，网络现在要 {nextRate} gwei。',
    },
    'nonce-gap': {
      headline: '同一个钱包前面少了一笔交易，所以这笔还在等。钱没有丢。',
      why: '这笔的序号是 {nonce}，而序号 {missingNonce} 从没到过网络。序号必须一个接一个。',
    },
    'behind-earlier': {
      headline: '转账排在同一个钱包的前一笔后面。钱没有丢。',
      why: '这笔的序号是 {nonce}，序号 {missingNonce} 还没确认。序号必须一个接一个。',
    },
    locked: {
      headline: '这笔转账签名时设定了以后才生效，现在还不能进区块。',
      why: '从 {until} 起才能打包（# 表示区块高度）。',
    },
    replaced: {
      headline: '这笔转账不会到账：同一笔钱的另一笔交易取代了它。',
      why: '取代它的交易：{by}。那一笔很可能付给了同一个收款人。',
    },
    cancelled: {
      headline: '付款人取消了这笔转账。钱还在付款人那里。',
      why: '一笔转给自己的空交易占用了它的序号 {nonce}：{by}。',
    },
    'double-spent': {
      headline: '这笔转账不可能再到账：同一笔钱已经花在别处，而且已成定局。',
      why: '进了区块的是另一笔：{by}。请看看它付给了谁。',
    },
    'bump-too-small': {
      headline: '加速没有成功：新的手续费比旧的高得不够多，被节点拒绝。',
      why: '节点的答复：{reason}。原来那笔仍然有效。',
    },
    'below-relay-floor': {
      headline: '这笔转账没有到达网络：手续费低于最低要求。钱还在付款人那里。',
      why: '节点的答复：{reason}。',
    },
    dust: {
      headline: '这笔转账没有到达网络：其中有一笔金额太小，节点不转发。',
      why: '节点的答复：{reason}。钱还在付款人那里。',
    },
    evicted: {
      headline: '网络已经忘掉了这笔转账。钱还在付款人那里。',
      why: '我们最后一次看到它是 {when}。它等得太久或手续费太低，要花的钱一分没动。',
    },
    'not-broadcast': {
      headline: '这笔转账签了名，但没有发出去。钱还在付款人那里。',
      why: '没有节点知道它，要花的钱一分没动。',
    },
    'missing-inputs': {
      headline: '暂时说不准：网络不认识这笔转账要花的钱。',
      why: '可能是前一笔没有发出，也可能钱已经花在别处。节点分不清是哪一种。',
    },
    dropped: {
      headline: '网络上已经找不到这笔转账。钱应该还在付款人那里。',
      why: '我们问过的节点都没有它，也没有别的交易取代它。',
    },
    'no-gas-coin': {
      headline: '转账没法执行：付款地址的 {coin} 不够付金额和手续费。',
      why: '余额 {balance} {coin}，最多需要 {needed} {coin}。',
    },
    'tron-bandwidth': {
      headline: '网络没有接受这笔转账：付款账户的带宽用完了，TRX 也不够付费。',
      why: '带宽会在 24 小时内自动恢复。',
    },
    'sender-not-activated': {
      headline: '网络没有接受这笔转账：付款账户在链上还不存在。',
      why: '账户 {address} 从没收到过任何东西，所以也发不出去。',
    },
    'recipient-not-activated': {
      headline: '转账没有成功：收款账户在链上很可能还不存在。',
      why: '账户 {address} 还没有激活。',
    },
    expired: {
      headline: '网络还没处理，这笔转账就过期了。钱还在付款人那里。',
      why: '它只在短时间内有效（截止：{when}），现在不会再执行。',
    },
    'not-found': {
      headline: '我们问过的网络上都查不到这笔转账。很可能没有发出，或者交易号不完整。',
      why: '有 {count} 个节点答复，都没有它。但这本身不能证明转账失败。',
    },
    'not-enough-evidence': {
      headline: '暂时说不准钱在哪里，我们不猜。',
      why: '节点有答复，但还不足以下结论。',
    },
    'nodes-disagree': {
      headline: '暂时说不准钱在哪里：我们问的节点说法互相矛盾。',
      why: '两种说法不可能同时成立。通常几分钟内就会清楚。',
    },
    'nodes-unavailable': {
      headline: '现在没法查：没有节点给出可用的答复。这不说明你的钱有问题。',
      why: '我们查询这条网络的服务器没有答复，或答复不正常。',
    },
  },
  advice: {
    'activate-recipient': '先往收款账户转一点 TRX，账户就会激活。',
    'activate-sender': '请别人往这个账户转一点 TRX，账户就会激活。',
    'ask-a-person': '如果一直这样，请联系我们，这份结果会一起带上。',
    'ask-for-replacement': '向付款人要取代它的那笔交易的交易号。',
    'ask-recovery-desk': '如果地址是交易所的，请联系它的官方客服，附上交易号和网络名。很多交易所可以人工入账。',
    'ask-sender-for-id': '向付款人要完整的交易号，请复制，不要手打。',
    'ask-sender-for-parent': '向付款人要前一笔交易的交易号。',
    'ask-sender-to-rebroadcast': '请付款人在钱包里重新广播这笔交易，不要另外再付一笔。',
    'bump-more': '再加一次手续费，要高于旧交易及其后续交易的手续费总和。',
    'cancel-by-spending': '想彻底取消，就用更高的手续费把同一笔钱转给自己。',
    'check-network-and-id': '检查交易号是否完整、网络是否选对。',
    'check-token-contract': '把合约地址和发行方官网公布的对照一下。',
    'credit-by-hand': '收款方可以人工入账。',
    'credit-other-network': '收款方在两条网络上用的是同一把私钥，可以入账或退回。',
    'do-not-copy-from-history': '不要从历史记录里复制地址，请向收款人要，或用地址簿。',
    'do-not-hand-over': '确认之前不要交货。',
    'do-not-make-second-payment': '在重新广播或取消之前，不要另付一笔：两笔可能都到账。',
    'do-not-pay-helpers': '不要付钱给任何声称能追回的人，外人谁也做不到。',
    'do-not-repeat-unchanged': '不要原样重发：还会失败，还会再扣手续费。',
    'do-not-send-again': '不要再转一次：可能会付两遍。',
    'do-not-touch-token': '不要碰这个代币：不转、不换、不授权，也不要打开它提到的网站。',
    'fill-nonce': '补上序号 {missingNonce} 的交易，比如给自己转 0，后面的就会跟上。',
    'follow-replacement': '查一下取代它的那笔交易，看看付给了谁。',
    'get-bandwidth': '等带宽恢复，或留一点 TRX 付手续费。',
    'get-energy': '准备能量（质押或租用），或留够 TRX。',
    'ignore-the-entry': '你什么都不用做，钱没有动。',
    'leave-token-alone': '放着别动，在钱包里隐藏它就好。',
    'look-again': '请收款人再看一眼，或刷新钱包。',
    'look-at-internal-transfers': '请收款人在区块浏览器里看这个地址的“内部交易”，钱就在那里。',
    'pay-for-parent': '收款人可以用较高的手续费花掉这笔钱，把它一起带进区块（CPFP）。',
    'raise-amount': '转一笔大一点的金额。',
    'raise-fee': '付款人可以在钱包里加手续费（“加速”，RBF）。',
    'raise-fee-limit': '调高手续费上限（fee limit）再转。',
    'raise-fee-may-fail': '这条网络的节点往往不接受加价，等待最稳妥。',
    'raise-gas-limit': '调高 gas 上限再转一次。',
    'raise-package': '付款人可以给前一笔加手续费，或者一次付够两笔的。',
    'read-the-reason': '看看上面的原因，通常会说明该改什么。',
    rebroadcast: '在同一个钱包里重新广播：还是同一笔，不是新的一笔。',
    'return-token': '收款方也许可以退回。',
    'send-again': '可以重新转账。',
    'send-again-same-nonce': '在同一个钱包里用相同的序号（nonce）重发，这样只会有一笔到账。',
    'settle-with-sender': '请和付款人核对：看看另一笔交易付给了谁。',
    'show-id-to-recipient': '如果收款人没看到，把交易号发给对方。',
    'sign-again': '可以放心重新转账。',
    'sign-again-higher': '用更高的手续费重新转账。',
    'speed-up': '在钱包里加速：序号不变，手续费更高。',
    'speed-up-earlier': '给序号 {missingNonce} 的交易加速，后面的就会跟上。',
    'switch-network': '如果地址是你自己的，把钱包切换到 {foundChain}，钱就在那里。',
    'top-up-coin': '往付款地址充一点 {coin}，手续费要用它来付。',
    'try-again-later': '过几分钟再来看。',
    wait: '你什么都不用做，等着就好。',
    'wait-for-confirmations': '你什么都不用做，它会自己变成最终状态。',
    'wait-for-lock': '等到那时，如果钱包没有自动发送，就重新广播一次。',
    'write-to-recipient': '联系收款方的官方客服，附上交易号。',
  },
  proof: {
    'in-block': '它在区块 {height} 里，有 {confirmations} 次确认。',
    'in-mempool': '节点里有它，尚未确认。',
    absent: '节点里没有它。',
    'seen-before': '我们在 {when} 看到它在等待。',
    'was-in-block': '我们在 {when} 看到它在区块里。',
    'rate-against-next': '它付 {rate} sat/vB，下一个区块从 {nextRate} sat/vB 起收。',
    'no-estimate': '节点没有给出手续费估计。',
    'under-floor': '它付 {rate} sat/vB，节点会丢掉低于 {floor} sat/vB 的交易。',
    'unconfirmed-parents': '它要花的钱来自 {count} 笔未确认的交易。',
    'child-pays': '单独看它付 {ownRate} sat/vB，加上后面那笔是 {rate} sat/vB。',
    'input-taken-in-mempool': '它要花的钱（{input}）正被 {by} 花掉。',
    'input-taken-in-block': '它要花的钱（{input}）已在区块里被 {by} 花掉。',
    'inputs-unspent': '它要花的 {count} 笔输出都还没有花。',
    'node-refuses': '重新提交时节点拒绝：{reason}。',
    'locked-until': '锁定到 {until}。',
    'receipt-ok': '回执：成功。',
    'receipt-failed': '回执：失败，gas 用了 {gasUsed}，上限 {gasLimit}。',
    'trace-out-of-gas': '重放结果是 gas 耗尽（out of gas）：用了 {gasUsed}，上限 {gasLimit}。',
    'revert-reason': '重放得到的原因：{reason}。',
    'nonce-against-latest': '它的序号是 {nonce}，网络在等这个账户的序号 {latestNonce}。',
    'nonce-taken-by': '这个账户的序号 {nonce} 已被 {by} 使用。',
    'base-fee': '它最多付 {rate} gwei，网络要 {nextRate} gwei。',
    'balance-short': '付款地址有 {balance} {coin}，最多需要 {needed} {coin}。',
    'internal-transfer': '重放显示 {amount} {coin} 转给了 {to}。',
    'token-contract': '代币合约是 {token}，自称 {symbol}。',
    'zero-transfer': '它由第三方签名，从 {from} 向 {to} 转了 0。',
    'alike-address': '{to} 和 {known} 很像，但不是同一个。',
    'not-irreversible': '还没有最终确定：{confirmations} 个区块。',
    'account-missing': '账户 {address} 在链上不存在。',
    expired: '有效期到 {when}。',
    'blockhash-gone': '它引用的区块太旧，新区块不会再收它。',
    'program-error': '网络给出的结果：{reason}。',
    'recipient-rule': '{recipient} 的规则：{rule}。',
  },
  missing: {
    'second-node': '另一个独立节点的相同结论。',
    'raw-transaction': '付款钱包里签好名的交易本身（原始交易）。',
    trace: '能够重放这笔交易的节点（trace）。',
    replacement: '取代它的那笔交易的交易号。',
    'fee-estimate': '手续费估计。',
    'node-answers': '更多节点的答复。',
  },
};
