import { expect, type Page } from '@playwright/test';
import { serveHostPage } from '../support/host-page.ts';
import { test } from '../support/journey.ts';

const phrase = 'army van defense carry jealous true garbage claim echo media make crunch';

/** Everything that leaves the page, on whatever way. */
function recordSent(page: Page): string[] {
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
  page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => sent.push(payload.toString())));
  return sent;
}

const kept = (page: Page) =>
  page.evaluate(() => JSON.stringify([Object.entries({ ...sessionStorage }), Object.entries({ ...localStorage })]));

const texts = {
  en: {
    wallet: /recovery phrase or private key, so it was not sent/,
    move: /move your funds to a new wallet now/,
    send: 'Send',
  },
  'zh-CN': { wallet: /看起来是助记词或私钥，所以没有发出去/, move: /马上把资产转到新钱包/, send: '发送' },
} as const;

for (const locale of ['en', 'zh-CN'] as const) {
  test(`a recovery phrase in the widget never leaves the device (${locale})`, async ({ browser, server }) => {
    const host = await serveHostPage(server.url, locale);
    const context = await browser.newContext({ locale });
    const page = await context.newPage();
    const sent = recordSent(page);
    await page.goto(host.url);
    await page.locator('[data-gatehouse]').getByRole('button').first().click();
    const field = page.getByRole('dialog').getByRole('textbox');
    await field.fill(phrase);
    await field.press('Enter');
    await expect(page.getByText(texts[locale].wallet)).toBeVisible();
    await expect(page.getByText(texts[locale].move)).toBeVisible();
    await expect(field).toHaveValue(phrase);

    await field.fill('Where is my transfer?');
    await expect(page.getByText(texts[locale].wallet)).toHaveCount(0);
    await field.press('Enter');
    await expect(page.getByText(/GH-[0-9A-Z]{4}-[0-9A-Z]{4}/).first()).toBeVisible();

    // Spread over two messages, as people do when they are asked for it word by word.
    const words = phrase.split(' ');
    await field.fill(words.slice(0, 4).join(' '));
    await field.press('Enter');
    await expect(page.getByText(words.slice(0, 4).join(' ')).last()).toBeVisible();
    await field.fill(words.slice(4).join(' '));
    await field.press('Enter');
    await expect(page.getByText(texts[locale].wallet)).toBeVisible();

    expect(sent.some((each) => each.includes('Where is my transfer?'))).toBe(true);
    expect(sent.filter((each) => each.includes('jealous'))).toEqual([]);
    await context.close();
    await host.close();
  });

  test(`a recovery phrase in the contact form never leaves the device (${locale})`, async ({ browser, server }) => {
    const context = await browser.newContext({ locale, viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    const sent = recordSent(page);
    await page.goto(server.url);
    await page.locator('textarea[name=text]').fill(`please restore: ${phrase}`);
    await page.locator('form:has(textarea[name=text]) button.primary').click();
    await expect(page.getByText(texts[locale].wallet)).toBeVisible();
    expect(sent.filter((each) => each.includes('jealous'))).toEqual([]);
    expect(await kept(page)).not.toContain('jealous');

    await page.locator('textarea[name=text]').fill('Where is my transfer?');
    await page.locator('form:has(textarea[name=text]) button.primary').click();
    await expect(page).toHaveURL(/\/cases\/.+new=1/);

    await page.locator('textarea[name=text]').fill(phrase);
    await page.locator('form#reply button.primary').click();
    await expect(page.getByText(texts[locale].wallet)).toBeVisible();
    expect(sent.filter((each) => each.includes('jealous'))).toEqual([]);
    await context.close();
  });
}
