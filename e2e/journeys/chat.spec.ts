import { expect } from '@playwright/test';
import { relayTo } from '../../testing/flaky-network.ts';
import { serveHostPage } from '../support/host-page.ts';
import { test } from '../support/journey.ts';

const words = {
  en: {
    open: /support/i,
    first: 'I sent 0.5 BTC an hour ago and it has not arrived',
    send: 'Send',
    write: 'Write a message',
  },
  'zh-CN': {
    open: /客服|支持|帮助/,
    first: '我一小时前转了 0.5 个 BTC,到现在还没到账',
    send: '发送',
    write: /消息|说/,
  },
} as const;

for (const language of ['en', 'zh-CN'] as const) {
  test(`a customer in the widget and an agent in the desk talk, with a dropped network in the middle (${language})`, async ({
    browser,
    server,
    desk,
  }) => {
    const network = await relayTo({ port: server.port });
    const supportUrl = `http://127.0.0.1:${network.port}`;
    const host = await serveHostPage(supportUrl, language);
    const customer = await browser.newPage({ viewport: { width: 390, height: 844 }, locale: language });
    const violations: string[] = [];
    customer.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) violations.push(message.text());
    });
    const text = words[language];

    await customer.goto(host.url);
    await customer.getByRole('button', { name: text.open }).click();
    const question = `${text.first} (${Date.now()})`;
    await customer.getByRole('textbox').first().fill(question);
    await customer.getByRole('button', { name: text.send, exact: true }).click();
    await expect(customer.getByText(/GH-[0-9A-Z]{4}-[0-9A-Z]{4}/).first()).toBeVisible();

    // The agent sees it without a reload, opens it and answers.
    await desk.getByText(question).first().click();
    const answer = desk.getByRole('textbox', { name: /Reply/ });
    await answer.fill('Your transfer is still waiting in line. The money is not lost.');
    await desk.getByRole('button', { name: 'Send', exact: true }).click();
    await desk.getByRole('button', { name: 'Send now' }).first().click();
    await expect(customer.getByText('Your transfer is still waiting in line.')).toBeVisible();

    // The network drops. Both go on writing.
    network.cut();
    await customer.getByRole('textbox').last().fill('Are you still there?');
    await customer.getByRole('button', { name: text.send, exact: true }).click();
    await expect(customer.getByText('Are you still there?')).toBeVisible();
    for (const line of ['It has 1 of 3 confirmations.', 'It will be there in about 20 minutes.']) {
      await answer.fill(line);
      await desk.getByRole('button', { name: 'Send', exact: true }).click();
      await desk.getByRole('button', { name: 'Send now' }).first().click();
      await expect(desk.getByRole('region', { name: 'Messages' }).getByText(line)).toBeVisible();
    }
    await expect(desk.getByRole('region', { name: 'Messages' }).getByText('Are you still there?')).toHaveCount(0);

    // It comes back: everybody has everything, once and in order.
    network.heal();
    await expect(desk.getByRole('region', { name: 'Messages' }).getByText('Are you still there?')).toBeVisible({
      timeout: 30_000,
    });
    await expect(customer.getByText('It will be there in about 20 minutes.')).toBeVisible({ timeout: 30_000 });
    const shown = (await customer.getByRole('log').textContent()) ?? '';
    const order = ['waiting in line', '1 of 3 confirmations', 'about 20 minutes', 'still there?'].map((part) =>
      shown.indexOf(part),
    );
    expect(order.every((at) => at >= 0)).toBe(true);
    expect([...order].sort((a, b) => a - b)).toEqual(order);
    await expect(customer.getByText('Are you still there?')).toHaveCount(1);

    // A reload finds the conversation again.
    await customer.reload();
    await customer.getByRole('button', { name: text.open }).click();
    await expect(customer.getByText('still there?').first()).toBeVisible();
    expect(violations).toEqual([]);

    await customer.close();
    await host.close();
    await network.close();
  });
}
