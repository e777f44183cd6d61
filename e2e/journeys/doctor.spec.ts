import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { acceptLink, newVisitor, type StaffClient } from '../../testing/clients.ts';
import { type EvmTestNode, startAnvil } from '../../testing/nodes/anvil.ts';
import { type ServerProcess, startServerProcess } from '../../testing/server-process.ts';
import { expectNoFaults } from '../support/accessible.ts';
import { signedIn, test } from '../support/journey.ts';

const texts = {
  en: {
    title: 'Where is my money?',
    look: 'Look',
    waiting: 'The transfer is under way and should be in one of the next blocks.',
    arrived: 'The money has arrived on the blockchain.',
    how: 'How we know',
    person: 'Ask a person',
    held: /opens a wallet|recovery phrase/i,
    notFound: /We find no such transfer/,
    follow: 'Follow',
    address: 'This is an address, not a transaction id.',
  },
  'zh-CN': {
    title: '我的钱到哪了？',
    look: '查询',
    waiting: '转账正在处理，应该很快就会进区块。',
    arrived: '这笔钱在链上已经到账。',
    how: '我们怎么知道的',
    person: '找人工客服',
    held: /助记词|钱包/,
    notFound: /都查不到这笔转账/,
    follow: '关注',
    address: '这是一个地址，不是交易号。',
  },
} as const;

let folder: string;
let node: EvmTestNode;
let doctor: ServerProcess;
let agent: StaffClient;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatehouse-doctor-'));
  node = await startAnvil();
  const endpoint = { label: 'our anvil', kind: 'evm-rpc', url: node.url, trust: 'own' };
  const file = join(folder, 'nodes.json');
  await writeFile(file, JSON.stringify({ chains: { 'evm-test': [endpoint] } }));
  doctor = await startServerProcess({ env: { LOG_LEVEL: 'error', RATE_LIMIT_FACTOR: '100', CHAINS_FILE: file } });
  agent = await acceptLink(doctor.url, doctor.ownerLink ?? '', { name: 'Ada', email: 'ada@team.example' });
});

test.afterAll(async () => {
  await doctor.kill('SIGTERM');
  await node[Symbol.asyncDispose]();
  await rm(doctor.dataDir, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
});

/** The only one that waits. */
async function send(): Promise<string> {
  await node.call('anvil_mine', '0x1');
  const [from, to] = await node.call<string[]>('eth_accounts');
  return node.call('eth_sendTransaction', { from, to, value: '0x2386f26fc10000' });
}

async function look(page: Page, value: string): Promise<void> {
  await page.locator('textarea[name=value]').fill(value);
  await page.locator('form[action="/doctor"] button.primary').click();
}

for (const locale of ['en', 'zh-CN'] as const) {
  for (const javaScriptEnabled of [true, false]) {
    const how = javaScriptEnabled ? 'with' : 'without';
    test(`a customer sees where the money is, ${how} a script, and takes it to a person (${locale})`, async ({
      browser,
    }) => {
      const said = texts[locale];
      const context = await browser.newContext({ javaScriptEnabled, locale, viewport: { width: 390, height: 844 } });
      const page = await context.newPage();
      await page.goto(doctor.url);
      await page.getByRole('navigation').first().locator('a[href="/doctor"]').click();
      await expect(page.getByRole('heading', { level: 1, name: said.title })).toBeVisible();
      const id = await send();
      await look(page, id);
      await expect(page.getByRole('heading', { name: said.waiting })).toBeVisible();
      await node.call('anvil_mine', '0x20');
      await page.locator('form[action="/doctor"] button.primary').click();
      await expect(page.getByRole('heading', { name: said.arrived })).toBeVisible();
      await page.getByText(said.how).click();
      await expect(page.getByText('our anvil').first()).toBeVisible();
      await page.getByRole('button', { name: said.person }).click();
      await expect(page).toHaveURL(/\/cases\/.+new=1/);
      await expect(page.getByText(id).first()).toBeVisible();
      await context.close();
    });
  }

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`no WCAG 2.2 AA fault in any outcome (${locale}, ${colorScheme})`, async ({ browser }) => {
      const said = texts[locale];
      const viewport = { width: 390, height: 844 };
      const context = await browser.newContext({ locale, colorScheme, viewport, reducedMotion: 'reduce' });
      const page = await context.newPage();
      await page.goto(`${doctor.url}/doctor`);
      await expectNoFaults(page, 'empty');
      await page.goto(`${doctor.url}/doctor?tx=${await send()}`);
      await expect(page.getByRole('heading', { name: said.waiting })).toBeVisible();
      await page.getByText(said.how).click();
      await expectNoFaults(page, 'waiting');
      await page.getByRole('button', { name: said.follow, exact: true }).click();
      await expect(page).toHaveURL(/\/doctor\/followed$/);
      await expectNoFaults(page, 'followed');
      await page.goto(`${doctor.url}/network`);
      await expectNoFaults(page, 'networks');
      await page.goto(`${doctor.url}/doctor`);
      await look(page, `0x${'ab'.repeat(32)}`);
      await expect(page.getByRole('heading', { name: said.notFound })).toBeVisible();
      await expectNoFaults(page, 'not found');
      await look(page, '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb');
      await expect(page.getByRole('heading', { name: said.address })).toBeVisible();
      await expectNoFaults(page, 'address');
      await look(page, 'abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about');
      await expect(page.locator('.held')).toContainText(said.held);
      await expectNoFaults(page, 'held back');
      await context.close();
    });
  }
}

for (const locale of ['en', 'zh-CN'] as const) {
  test(`an agent asks the nodes about a transfer that a customer names (${locale})`, async ({ browser }) => {
    const said = texts[locale];
    const id = await send();
    const { api } = await newVisitor(doctor.url, locale);
    const text = `not arrived / 没到账: https://etherscan.io/tx/${id}`;
    const { conversation } = await api.channels.startConversation({
      clientId: crypto.randomUUID(),
      language: locale,
      text,
    });
    const another = await newVisitor(doctor.url, locale);
    const { conversation: other } = await another.api.channels.startConversation({
      clientId: crypto.randomUUID(),
      language: locale,
      text: `${id} ?`,
    });
    const viewport = { width: 1440, height: 900 };
    const context = await browser.newContext({ locale, viewport, reducedMotion: 'reduce' });
    await signedIn(context, doctor, agent);
    const page = await context.newPage();
    await page.goto(`${doctor.url}/desk/c/${conversation.id}`);
    await page.getByTestId('transfer').click();
    await expect(page.getByText(said.waiting)).toBeVisible();
    await expectNoFaults(page, 'transfer in the desk');
    await page.getByRole('link', { name: other.caseCode }).last().click();
    await expect(page).toHaveURL(new RegExp(other.id));
    await context.close();
  });
}
