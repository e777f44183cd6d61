import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from '../support/journey.ts';

/** The words of a mail with one text part (RFC 2045). */
function textOf(mail: string): string {
  const [head = '', ...body] = mail.split(/\r?\n\r?\n/);
  const text = body.join('\n\n');
  return /content-transfer-encoding: base64/i.test(head) ? Buffer.from(text, 'base64').toString('utf8') : text;
}

/** The code in the newest mail, from the files that stand in for a mail server where none is set. */
async function mailedCode(dataDir: string): Promise<string> {
  const folder = join(dataDir, 'outbox');
  let code = '';
  await expect
    .poll(async () => {
      const files = await readdir(folder).catch(() => []);
      const texts = await Promise.all(
        files
          .filter((file) => file.endsWith('.eml'))
          .sort()
          .map((file) => readFile(join(folder, file), 'utf8')),
      );
      code =
        /\b(\d{4}) (\d{4})\b/
          .exec(textOf(texts.at(-1) ?? ''))
          ?.slice(1)
          .join('') ?? '';
      return code;
    })
    .toMatch(/^\d{8}$/);
  return code;
}

test('without JavaScript, in Chinese: a customer asks, reads the answer, writes again, and opens the case on another device', async ({
  browser,
  server,
  admin,
}) => {
  const phone = await browser.newContext({
    javaScriptEnabled: false,
    locale: 'zh-CN',
    viewport: { width: 390, height: 844 },
  });
  const page = await phone.newPage();
  await page.goto(server.url);
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await page.locator('textarea[name=text]').fill('提币两个小时了还没到账,麻烦看一下');
  await page.locator('input[name=email]').fill('wang@example.org');
  await page.locator('form:has(textarea[name=text]) button[type=submit]').click();
  await expect(page.getByText(/GH-[0-9A-Z]{4}-[0-9A-Z]{4}/).first()).toBeVisible();
  const caseUrl = page.url().split('?')[0] ?? '';
  const conversationId = caseUrl.split('/').at(-1) ?? '';

  await admin.api.desk.reply({ conversationId, clientId: crypto.randomUUID(), text: '你的转账还在排队,钱没有丢。' });
  await page.goto(caseUrl);
  await expect(page.getByText('你的转账还在排队,钱没有丢。')).toBeVisible();
  await page.locator('textarea[name=text]').fill('好的,谢谢');
  await page.locator('form:has(textarea[name=text]) button[type=submit]').click();
  await expect(page.getByText('好的,谢谢')).toBeVisible();

  // The case code is a name and not a key; the mailbox is.
  const laptop = await browser.newContext({ javaScriptEnabled: false, locale: 'zh-CN' });
  const elsewhere = await laptop.newPage();
  await elsewhere.goto(caseUrl);
  await expect(elsewhere.getByText('你的转账还在排队')).toHaveCount(0);
  await elsewhere.goto(`${server.url}/claim`);
  await elsewhere.locator('input[name=email]').fill('wang@example.org');
  await elsewhere.locator('form:has(input[name=email]) button[type=submit]').click();
  await elsewhere.locator('input[name=code]').fill(await mailedCode(server.dataDir));
  await elsewhere.locator('form:has(input[name=code]) button[type=submit]').click();
  await elsewhere.goto(caseUrl);
  await expect(elsewhere.getByText('好的,谢谢')).toBeVisible();
  // Only the mailbox was proved: whoever typed it first has to prove it, too.
  await page.goto(caseUrl);
  await expect(page.getByText('你的转账还在排队')).toHaveCount(0);
  await phone.close();
  await laptop.close();
});

test('what was typed stays when it cannot be sent, and the fault stands beside its field', async ({
  browser,
  server,
}) => {
  const page = await browser.newPage({ javaScriptEnabled: false, locale: 'en-GB' });
  await page.goto(server.url);
  await page.locator('textarea[name=text]').fill('My login fails');
  await page.locator('input[name=email]').fill('not an address');
  await page.locator('form:has(textarea[name=text])').evaluate((form: HTMLFormElement) => {
    form.noValidate = true;
  });
  await page.locator('form:has(textarea[name=text]) button[type=submit]').click();
  await expect(page.locator('textarea[name=text]')).toHaveValue('My login fails');
  await expect(page.getByText('It should be like name@example.com').first()).toBeVisible();
  await page.close();
});

test('with JavaScript the case page is live', async ({ browser, server, admin }) => {
  const page = await browser.newPage({ locale: 'en-GB', viewport: { width: 390, height: 844 } });
  await page.goto(server.url);
  await page.locator('textarea[name=text]').fill('Which network do I choose for USDT?');
  await page.locator('form:has(textarea[name=text]) button[type=submit]').click();
  await expect(page.getByText(/GH-[0-9A-Z]{4}-[0-9A-Z]{4}/).first()).toBeVisible();
  const conversationId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await page.waitForTimeout(500);
  await admin.api.desk.reply({
    conversationId,
    clientId: crypto.randomUUID(),
    text: 'The one that the receiving side names.',
  });
  await expect(page.getByText('The one that the receiving side names.')).toBeVisible();
  await page.locator('textarea[name=text]').fill('They say TRC-20');
  await page.locator('form:has(textarea[name=text]) button[type=submit]').click();
  await expect(page.getByText('They say TRC-20')).toBeVisible();
  await expect(page.locator('textarea[name=text]')).toHaveValue('');
  await page.close();
});
