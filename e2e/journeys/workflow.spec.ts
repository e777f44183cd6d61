import { expect } from '@playwright/test';
import { newVisitor } from '../../testing/clients.ts';
import { expectNoFaults } from '../support/accessible.ts';
import { signedIn, test } from '../support/journey.ts';

const words = {
  en: {
    text: 'Nothing arrived',
    snooze: 'Snooze',
    tomorrow: /Tomorrow morning/,
    until: /until tomorrow 09:00/i,
  },
  'zh-CN': {
    text: '还没到账',
    snooze: '稍后处理',
    tomorrow: /明天早上/,
    until: /搁置到明天 09:00/,
  },
} as const;

for (const locale of ['en', 'zh-CN'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`an agent tags and puts aside by keyboard alone (${locale}, ${colorScheme})`, async ({
      browser,
      server,
      admin,
    }) => {
      const visitor = await newVisitor(server.url, locale);
      const { conversation } = await visitor.api.channels.startConversation({
        clientId: crypto.randomUUID(),
        language: locale,
        text: words[locale].text,
      });
      const context = await browser.newContext({
        reducedMotion: 'reduce',
        locale,
        colorScheme,
        viewport: { width: 1440, height: 900 },
      });
      await signedIn(context, server, admin);
      const page = await context.newPage();
      await page.goto(`${server.url}/desk/c/${conversation.id}?view=snoozed`);
      const header = page.getByRole('main').locator('header');
      await expect(page.getByTestId('tags')).toBeVisible();

      await page.keyboard.press('l');
      await expect(page.getByTestId('tag-field')).toBeFocused();
      await expectNoFaults(page, 'tags');
      await page.keyboard.type('Refund');
      await page.keyboard.press('Enter');
      await expect(header.getByTestId('tags')).toHaveText('refund');
      await page.keyboard.press('Escape');
      await expect(page.getByTestId('tag-field')).toBeHidden();

      await page.keyboard.press('s');
      const tomorrow = page.getByRole('button', { name: words[locale].tomorrow });
      await expect(tomorrow).toBeVisible();
      await expectNoFaults(page, 'snooze');
      for (let presses = 0; presses < 6; presses++) {
        if (await tomorrow.evaluate((button) => button === document.activeElement)) break;
        await page.keyboard.press('Tab');
      }
      await expect(tomorrow).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(page.getByTestId('snooze')).toHaveText(words[locale].until);
      await expect(page.locator(`[data-conversation="${conversation.id}"]`)).toContainText('refund');
      await expectNoFaults(page, 'snoozed');
      const shown = await admin.api.desk.getConversation({ conversationId: conversation.id });
      expect(shown).toMatchObject({ status: 'pending', tags: ['refund'] });

      await visitor.api.channels.writeMessage({
        conversationId: conversation.id,
        clientId: crypto.randomUUID(),
        text: `${words[locale].text} 2`,
      });
      await expect(page.getByTestId('snooze')).toHaveText(words[locale].snooze);
      await expect(page.locator(`[data-conversation="${conversation.id}"]`)).toBeHidden();
      await context.close();
    });
  }
}
