import { expect } from '@playwright/test';
import { test } from '../support/journey.ts';

const words = {
  en: {
    field: 'What do you want to know?',
    find: 'Find answers',
    question: 'forgot my pasword',
    article: 'I forgot my password',
    person: 'Ask a person',
    contact: 'Tell us what happened',
  },
  'zh-CN': {
    field: '想知道什么？',
    find: '找答案',
    question: '密码想不起来了',
    article: '忘记密码',
    person: '找真人客服',
    contact: '发生了什么',
  },
} as const;

for (const locale of ['en', 'zh-CN'] as const) {
  test(`a question finds its article, and a person, without a script (${locale})`, async ({ browser, server }) => {
    const context = await browser.newContext({
      locale,
      javaScriptEnabled: false,
      viewport: { width: 390, height: 844 },
    });
    const page = await context.newPage();
    const text = words[locale];
    await page.goto(`${server.url}/help`);
    await page.getByLabel(text.field).fill(text.question);
    await page.getByRole('button', { name: text.find }).click();
    await page.getByRole('region').getByRole('link', { name: text.article, exact: true }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: text.article, exact: true })).toBeVisible();
    await page.getByRole('link', { name: text.person }).click();
    await expect(page.getByText(text.contact).first()).toBeVisible();
    await context.close();
  });
}
