import { expect } from '@playwright/test';
import { newVisitor } from '../../testing/clients.ts';
import { test } from '../support/journey.ts';

const texts = {
  en: {
    lookalike: 'This is not ours, but made to look like it.',
    check: 'Check',
    genuine: /Yes, Ada of our team wrote this reply/,
    report: 'Report this impostor',
  },
  'zh-CN': {
    lookalike: '这不是我们的，而且是故意做得像我们。',
    check: '核验',
    genuine: /是的，这条回复是我们团队的 Ada 写的/,
    report: '举报这个冒充者',
  },
} as const;

for (const locale of ['en', 'zh-CN'] as const) {
  test(`a customer checks who is official and who wrote a reply, without JavaScript (${locale})`, async ({
    browser,
    server,
    admin,
  }) => {
    await admin.api.trust.saveOfficialChannels({
      name: 'Bitpie',
      aliases: ['比特派'],
      domains: ['bitpie.com'],
      emails: ['support@bitpie.com'],
      handles: [],
      phones: [],
      agents: [],
      neverUses: ['phone'],
    });
    const said = texts[locale];
    const visitor = await newVisitor(server.url, locale);
    const { conversation } = await visitor.api.channels.startConversation({
      clientId: crypto.randomUUID(),
      language: locale,
      text: '提币没到账 / not arrived',
    });
    await admin.api.desk.reply({ conversationId: conversation.id, clientId: crypto.randomUUID(), text: 'On its way.' });
    const context = await browser.newContext({
      javaScriptEnabled: false,
      locale,
      viewport: { width: 390, height: 844 },
    });
    await context.addCookies([{ name: 'gh_customer', value: visitor.token, url: server.url }]);
    const page = await context.newPage();
    await page.goto(`${server.url}/cases/${conversation.id}`);
    await page.getByRole('link', { name: new RegExp(`${conversation.caseCode}-\\d+-`) }).click();
    await expect(page.getByRole('heading', { name: said.genuine })).toBeVisible();

    await page.locator('textarea[name=value]').fill('客服邮箱 support@bitpai.com');
    await page.getByRole('button', { name: said.check, exact: true }).click();
    await expect(page.getByRole('heading', { name: said.lookalike })).toBeVisible();
    await page.getByRole('button', { name: said.report }).click();
    await expect(page).toHaveURL(/\/cases\/.+new=1/);
    await expect(page.getByText('support@bitpai.com')).toBeVisible();
    await context.close();
  });
}

test('an agent takes a conversation and looks at the masked fields for a reason', async ({ server, desk, admin }) => {
  const visitor = await newVisitor(server.url);
  const { conversation } = await visitor.api.channels.startConversation({
    clientId: crypto.randomUUID(),
    language: 'en',
    text: 'Please write to me by mail',
    name: 'Kim Lee',
    email: 'kim@mail.example',
  });
  await desk.goto(`${server.url}/desk/c/${conversation.id}`);
  await expect(desk.getByText('k•••@m•••.example')).toBeVisible();
  await expect(desk.getByText('kim@mail.example')).toHaveCount(0);
  await desk.keyboard.press('a');
  await desk.getByRole('button', { name: `Show the masked fields of ${conversation.caseCode}` }).click();
  await desk.getByLabel('The customer asks to be written to by mail').check();
  await desk.getByRole('dialog').getByRole('button', { name: 'Show', exact: true }).click();
  await expect(desk.getByText('kim@mail.example')).toBeVisible();
  await expect(desk.getByText(/Shown to Ada/)).toBeVisible();
  await expect(desk.getByText(/Ada looked at the masked fields/)).toBeVisible();
  await desk.goto(`${server.url}/desk/oversight`);
  await expect(desk.getByText('Ada looked at the masked fields').first()).toBeVisible();
  const { entries } = await admin.api.trust.listAudit({});
  expect(entries[0]).toMatchObject({ action: 'revealed', conversation: { id: conversation.id } });
});
