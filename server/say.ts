import type { Running } from './compose.ts';
import { demoSignIns } from './demo/demo-sign-ins.ts';
import type { Config } from './platform/config/config.ts';

/** Tells whoever started the server where to go, in both languages; the one-time link is shown here and nowhere else. */
export function say(running: Running, ownerLink: string | null, config: Config): void {
  const lines = [
    '',
    `  ${config.brand.name} · Gatehouse`,
    '',
    `  Customer site  用户站点   ${running.baseUrl}/`,
    `  Desk           客服工作台 ${running.baseUrl}/desk`,
    `  API            接口文档   ${running.baseUrl}/openapi`,
    ...(config.demo ? [`  Demo page      演示页面   ${running.baseUrl}/demo`] : []),
    '',
    ...(running.hasDemoTeam ? demoSignIns() : []),
    ...(ownerLink
      ? [
          '  Set up the first admin with this link. It works once, for 24 hours.',
          '  用这个链接设置第一位管理员,24 小时内有效,只能用一次。',
          `  ${ownerLink}`,
          '',
        ]
      : []),
    ...(running.mailReachesPeople
      ? []
      : [
          `  No mail server is set (SMTP_URL): mails are kept as files in ${config.dataDir}/outbox`,
          `  没有设置邮件服务器(SMTP_URL):邮件以文件形式存放在 ${config.dataDir}/outbox`,
          '',
        ]),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
