import { expect } from '@playwright/test';
import { inviteStaff, newVisitor } from '../../testing/clients.ts';
import { expectNoFaults } from '../support/accessible.ts';
import { signedIn, test } from '../support/journey.ts';

const words = {
  en: { reply: 'Reply', anyway: 'Send anyway', now: 'Send now', writes: /agent \d+ is writing/ },
  'zh-CN': { reply: '回复', anyway: '仍然发送', now: '立即发送', writes: /agent \d+ 正在输入/ },
} as const;

for (const locale of ['en', 'zh-CN'] as const) {
  test(`an answer that crosses a colleague's is stopped, shown, and sent only by will (${locale})`, async ({
    browser,
    server,
    admin,
  }) => {
    const bo = await inviteStaff(server.url, admin, 'agent');
    const visitor = await newVisitor(server.url, locale);
    const { conversation } = await visitor.api.channels.startConversation({
      clientId: crypto.randomUUID(),
      language: locale,
      text: 'Where is it?',
    });
    const open = async (staff: typeof admin) => {
      const context = await browser.newContext({ reducedMotion: 'reduce', locale });
      await signedIn(context, server, staff);
      const page = await context.newPage();
      await page.goto(`${server.url}/desk/c/${conversation.id}`);
      await expect(page.getByText('Where is it?').last()).toBeVisible();
      return { context, page, box: page.getByRole('textbox', { name: words[locale].reply }) };
    };
    const ada = await open(admin);
    const hers = await open(bo);

    await hers.box.fill('Half a thought');
    await expect(ada.page.getByTestId('presence')).toContainText(words[locale].writes);
    await expectNoFaults(ada.page, 'a colleague writes');

    // What Bo has begun waits on another device.
    await expect
      .poll(async () => (await bo.api.desk.getDraft({ conversationId: conversation.id })).draft?.reply)
      .toBe('Half a thought');
    const phone = await open(bo);
    await expect(phone.box).toHaveValue('Half a thought');
    await phone.context.close();

    // Bo loses the network, answers, and Ada answers meanwhile.
    await hers.context.setOffline(true);
    await hers.box.fill('From Bo');
    await hers.box.press('Control+Enter');
    await hers.page.getByRole('button', { name: words[locale].now }).click();
    await admin.api.desk.reply({
      conversationId: conversation.id,
      clientId: crypto.randomUUID(),
      text: 'From Ada',
    });
    await expect(ada.page.getByText('From Ada').last()).toBeVisible();
    await hers.context.setOffline(false);
    const anyway = hers.page.getByRole('button', { name: words[locale].anyway });
    await expect(anyway).toBeVisible({ timeout: 20_000 });
    await expect(hers.page.getByText('From Ada').last()).toBeVisible();
    await expectNoFaults(hers.page, 'stopped');
    const heard = async () =>
      (await visitor.api.channels.listMyEvents({ conversationId: conversation.id })).events.flatMap((event) =>
        event.kind === 'message' && event.author.kind === 'staff' ? event.text : [],
      );
    expect(await heard()).toEqual(['From Ada']);
    await anyway.click();
    await hers.page.getByRole('button', { name: words[locale].now }).click();
    await expect.poll(heard).toEqual(['From Ada', 'From Bo']);
    await expect(anyway).toBeHidden();
    await ada.context.close();
    await hers.context.close();
  });

  test(`a reply can be taken back for ten seconds, and goes out after them (${locale})`, async ({
    browser,
    server,
    admin,
  }) => {
    const visitor = await newVisitor(server.url, locale);
    const { conversation } = await visitor.api.channels.startConversation({
      clientId: crypto.randomUUID(),
      language: locale,
      text: 'Where is it?',
    });
    const context = await browser.newContext({ reducedMotion: 'reduce', locale });
    await signedIn(context, server, admin);
    const page = await context.newPage();
    await page.goto(`${server.url}/desk/c/${conversation.id}`);
    const box = page.getByRole('textbox', { name: words[locale].reply });
    const heard = async () =>
      (await visitor.api.channels.listMyEvents({ conversationId: conversation.id })).events.flatMap((event) =>
        event.kind === 'message' && event.author.kind === 'staff' ? event.text : [],
      );
    await box.fill('Too early');
    await box.press('Control+Enter');
    await expect(page.getByTestId('held')).toContainText('Too early');
    await expect(box).toHaveValue('');
    await expectNoFaults(page, 'held');
    await box.press('Escape');
    await page.keyboard.press('z');
    await expect(box).toHaveValue('Too early');
    await expect(page.getByTestId('held')).toBeHidden();

    await box.fill('At last');
    await box.press('Control+Enter');
    await expect(page.getByTestId('held')).toBeVisible();
    // A reload, and another page, keep it going.
    await page.reload();
    await page.goto(`${server.url}/desk/profile`);
    expect(await heard()).toEqual([]);
    await expect.poll(heard, { timeout: 15_000 }).toEqual(['At last']);
    await context.close();
  });
}
