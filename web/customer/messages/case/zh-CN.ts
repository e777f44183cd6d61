import type { CaseMessages } from './case-messages.ts';

export const caseZhCN: CaseMessages = {
  you: '你',
  team: '客服团队',
  code: '工单号',
  codeHint: '提到这件事时可以报这个号。它只是个名字，单凭它打不开工单。',
  copy: '复制',
  copied: '已复制',
  replyCode: '核验这条回复是不是我们写的：',
  opened: '工单已建立',
  states: {
    waiting: {
      label: '等待客服',
      headline: '你的消息已经送到，现在轮到客服处理。',
      next: '你不用做什么，回复会出现在这里。想到什么细节，随时可以补充。',
    },
    working: {
      label: '处理中',
      headline: '客服已经回复，还在继续处理。',
      next: '看一下最后一条消息，如果里面有问题，在下面回答就好。',
    },
    answered: {
      label: '等你回复',
      headline: '客服已经回复，正在等你的答复。',
      next: '看一下最后一条消息，在下面回复。',
    },
    resolved: {
      label: '已解决',
      headline: '客服认为这件事已经解决。',
      next: '如果还没解决，在下面继续写，工单会重新打开。',
    },
    closed: {
      label: '已关闭',
      headline: '这个工单已经关闭。',
      next: '内容仍然可以查看。如果又有情况，请新建一个工单。',
    },
  },
  changes: {
    open: '工单重新打开了',
    pending: '客服在等你回复',
    resolved: '客服标记为已解决',
    closed: '工单已关闭',
  },
  held: {
    wallet: '这看起来是助记词或私钥，所以没有发出去：谁看到它，谁就能把币全部转走。',
    login: '这看起来是密码或验证码，所以没有发出去：我们的人不需要它。',
    moveFunds: '如果别人可能看到过，先别做别的，马上把资产转到新钱包。然后把它从消息里删掉再写。',
    takeOut: '把它从消息里删掉再发送。',
    more: '别人可能看到过，该怎么办',
    release: '这不是私密信息，照发',
  },
  sending: '正在发送…',
  waitingToSend: '先保存在这里，连上网就发出',
  offline: '网络断开了。你写的内容会保留，恢复后自动发出。',
  stopped: '这个页面已断开连接，刷新后可以看到最新内容。',
  returned: '这条没有发出去，内容已放回下面的输入框。',
  empty: '还没有写内容，先写点什么再发送。',
  startNew: '新建工单',
};
