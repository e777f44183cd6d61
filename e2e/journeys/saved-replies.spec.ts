import { expect } from '@playwright/test';
import { newVisitor } from '../../testing/clients.ts';
import { expectNoFaults } from '../support/accessible.ts';
import { signedIn, test } from '../support/journey.ts';

const words = {
  en: {
    add: 'Add',
    title: 'Title',
    reply: 'Reply',
    save: 'Save',
    find: 'Find a saved reply',
    status: 'Status after it',
    now: 'Send now',
    resolved: /Status: Resolved/,
    name: 'Delay',
    text: 'Case {{case_code}} waits in line. {{agent_name}}',
  },
  'zh-CN': {
    add: '添加',
    title: '标题',
    reply: '回复内容',
    save: '保存',
    find: '查找快捷回复',
    status: '之后的状态',
    now: '立即发送',
    resolved: /状态：已解决/,
    name: '延迟',
    text: '工单 {{case_code}} 还在排队。{{agent_name}}',
  },
} as const;

for (const locale of ['en', 'zh-CN'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`a saved reply is written once and inserted with one key (${locale}, ${colorScheme})`, async ({
      browser,
      server,
      admin,
    }) => {
      const text = words[locale];
      const name = `${text.name} ${colorScheme}`;
      const visitor = await newVisitor(server.url, locale);
      const { conversation } = await visitor.api.channels.startConversation({
        clientId: crypto.randomUUID(),
        language: locale,
        text: 'Where is it?',
      });
      const context = await browser.newContext({ reducedMotion: 'reduce', locale, colorScheme });
      await signedIn(context, server, admin);
      const page = await context.newPage();
      await page.goto(`${server.url}/desk/saved-replies`);
      await page.getByRole('button', { name: text.add, exact: true }).click();
      await page.getByRole('textbox', { name: text.title }).fill(name);
      const content = page.getByRole('textbox', { name: text.reply });
      await content.fill('{{name}}');
      await expect(page.getByText('{{name}}').last()).toBeVisible();
      await expect(page.getByRole('button', { name: text.save })).toBeDisabled();
      await expectNoFaults(page, 'form');
      await content.fill(text.text);
      await page.getByRole('combobox', { name: text.status }).selectOption('resolved');
      await page.getByRole('button', { name: text.save }).click();
      await expect(page.getByRole('listitem').filter({ hasText: name })).toBeVisible();
      await expectNoFaults(page, 'list');

      await page.goto(`${server.url}/desk/c/${conversation.id}`);
      await expect(page.getByTestId('tags')).toBeVisible();
      await page.keyboard.press('r');
      await page.keyboard.press('/');
      await expect(page.getByPlaceholder(text.find)).toBeFocused();
      await page.keyboard.type(name);
      await expect(page.getByRole('option', { name })).toBeVisible();
      await expectNoFaults(page, 'picker');
      await page.keyboard.press('Enter');
      const filled = text.text.replace('{{case_code}}', conversation.caseCode).replace('{{agent_name}}', 'Ada');
      await expect(page.locator('textarea:visible').first()).toHaveValue(filled);
      await expect(page.locator('textarea:visible').first()).toBeFocused();
      await expectNoFaults(page, 'macro');
      await page.keyboard.press('Control+Enter');
      await page.getByRole('button', { name: text.now }).click();
      await expect(page.getByTestId('status')).toHaveAccessibleName(text.resolved);
      const { events } = await visitor.api.channels.listMyEvents({ conversationId: conversation.id });
      expect(events.slice(-2)).toMatchObject([
        { kind: 'message', text: filled },
        { kind: 'status', status: 'resolved' },
      ]);
      await context.close();
    });
  }
}
