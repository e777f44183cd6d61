import { expect } from '@playwright/test';
import { newVisitor } from '../../testing/clients.ts';
import { expectNoFaults } from '../support/accessible.ts';
import { serveHostPage } from '../support/host-page.ts';
import { signedIn, test } from '../support/journey.ts';

for (const locale of ['en', 'zh-CN'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`no WCAG 2.2 AA fault on the customer site and in the widget (${locale}, ${colorScheme})`, async ({
      browser,
      server,
    }) => {
      const context = await browser.newContext({
        reducedMotion: 'reduce',
        locale,
        colorScheme,
        viewport: { width: 390, height: 844 },
      });
      const visitor = await newVisitor(server.url, locale);
      const { conversation } = await visitor.api.channels.startConversation({
        clientId: crypto.randomUUID(),
        language: locale,
        text: '提币没到账 / not arrived',
      });
      await context.addCookies([{ name: 'gh_customer', value: visitor.token, url: server.url }]);
      const page = await context.newPage();
      for (const path of [
        '/',
        '/cases',
        `/cases/${conversation.id}`,
        '/claim',
        '/privacy',
        '/help',
        '/help/confirmations-by-chain',
        '/verify',
        '/verify?code=GH-0000-0000-1-AAAA-AAAA',
        '/nothing-here',
        '/openapi',
      ]) {
        await page.goto(`${server.url}${path}`, { waitUntil: 'load' });
        await expectNoFaults(page, path);
      }
      const host = await serveHostPage(server.url, locale);
      await page.goto(host.url);
      await page.locator('[data-gatehouse]').getByRole('button').first().click();
      await expect(page.getByRole('dialog').getByRole('textbox')).toBeVisible();
      await expectNoFaults(page, 'widget, home');
      await page.getByRole('dialog').getByRole('textbox').fill('hello');
      await page.keyboard.press('Enter');
      await expect(page.getByText(/GH-[0-9A-Z]{4}-[0-9A-Z]{4}/).first()).toBeVisible();
      await expectNoFaults(page, 'widget, conversation');
      await host.close();
      await context.close();
    });

    test(`no WCAG 2.2 AA fault in the desk (${locale}, ${colorScheme})`, async ({ browser, server, admin }) => {
      const visitor = await newVisitor(server.url, locale);
      const { conversation } = await visitor.api.channels.startConversation({
        clientId: crypto.randomUUID(),
        language: locale,
        text: '提币没到账 / not arrived',
      });
      const context = await browser.newContext({
        reducedMotion: 'reduce',
        locale,
        colorScheme,
        viewport: { width: 1440, height: 900 },
      });
      const page = await context.newPage();
      await page.goto(`${server.url}/desk/sign-in`);
      await page.getByRole('heading').first().waitFor();
      await expectNoFaults(page, 'sign-in');
      await signedIn(context, server, admin);
      for (const path of [
        '',
        '?view=all',
        `/c/${conversation.id}`,
        '/profile',
        '/team',
        '/oversight',
        '/channels',
        '/nothing',
      ]) {
        await page.goto(`${server.url}/desk${path}`);
        await page.getByRole('heading').first().waitFor();
        await page.waitForTimeout(400);
        await expectNoFaults(page, path || 'queue');
      }
      await context.close();
    });
  }
}
