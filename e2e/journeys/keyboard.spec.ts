import { expect } from '@playwright/test';
import { newVisitor } from '../../testing/clients.ts';
import { test } from '../support/journey.ts';

test('an agent works through a conversation by keyboard alone', async ({ server, desk, admin }) => {
  const visitor = await newVisitor(server.url);
  const text = `Keyboard question ${Date.now()}`;
  const { conversation } = await visitor.api.channels.startConversation({
    clientId: crypto.randomUUID(),
    language: 'en',
    text,
  });
  await expect(desk.getByText(text).first()).toBeVisible();
  await desk.goto(`${server.url}/desk/c/${conversation.id}`);
  await expect(desk.getByRole('region', { name: 'Messages' }).getByText(text)).toBeVisible();

  await desk.keyboard.press('a');
  await expect(desk.getByRole('button', { name: /Assigned to Ada/ })).toBeVisible();
  await desk.keyboard.press('n');
  await desk.keyboard.type('Looks like a stuck transfer.');
  await desk.keyboard.press('Control+Enter');
  await expect(desk.getByRole('region', { name: 'Messages' }).getByText('Looks like a stuck transfer.')).toBeVisible();
  await desk.keyboard.press('Escape');
  await desk.keyboard.press('r');
  await desk.keyboard.type('It is on its way.');
  await desk.keyboard.press('Control+Enter');
  await expect(desk.getByRole('region', { name: 'Messages' }).getByText('It is on its way.')).toBeVisible();
  await desk.keyboard.press('Escape');
  await desk.keyboard.press('e');
  await expect(desk.getByRole('button', { name: /Status: Resolved/ })).toBeVisible();
  await desk.keyboard.press('?');
  await expect(desk.getByRole('dialog').getByText('Keyboard shortcuts')).toBeVisible();

  const { events } = await visitor.api.channels.listMyEvents({ conversationId: conversation.id });
  expect(JSON.stringify(events)).not.toContain('stuck transfer');
  expect((await admin.api.desk.getConversation({ conversationId: conversation.id })).status).toBe('resolved');
});
