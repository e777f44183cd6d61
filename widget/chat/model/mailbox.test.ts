import { expect, test } from 'vitest';
import { createApi } from './api.ts';
import { createMailbox } from './mailbox.ts';
import { createTestSurroundings } from './test-surroundings.ts';

function createWorld() {
  const world = createTestSurroundings();
  const tokens: string[] = [];
  const api = createApi(world, () => undefined);
  const mailbox = createMailbox(
    api,
    () => {},
    (token) => tokens.push(token),
  );
  return { world, tokens, mailbox };
}

test('an address, a code, and all conversations are here', async () => {
  const { mailbox, tokens } = createWorld();
  mailbox.email = ' mei@mail.example ';
  await mailbox.submit('en');
  expect(mailbox).toMatchObject({ step: 'code', email: 'mei@mail.example', minutes: 10 });
  mailbox.code = '1234 5678';
  await mailbox.submit('en');
  expect(mailbox).toMatchObject({ step: 'done', count: 2, code: '12345678' });
  expect(tokens).toEqual(['claimed-1']);
});

test.each(['', 'mei', 'mei@mail', 'a b@mail.example'])('“%s” is not sent as an address', async (email) => {
  const { mailbox, world } = createWorld();
  mailbox.email = email;
  await mailbox.submit('en');
  expect(mailbox).toMatchObject({ step: 'email', isWrong: true, isBusy: false });
  expect(world.requests).toEqual([]);
});

test('a wrong code is told, and can be entered again', async () => {
  const { mailbox, world } = createWorld();
  mailbox.email = 'mei@mail.example';
  await mailbox.submit('en');
  world.answers.set('POST /claims/confirmations', () => ({ status: 400, body: { code: 'CODE_WRONG' } }));
  mailbox.code = '00000000';
  await mailbox.submit('en');
  expect(mailbox).toMatchObject({ step: 'code', fault: 'CODE_WRONG', isBusy: false });
  world.answers.clear();
  await mailbox.submit('en');
  expect(mailbox).toMatchObject({ step: 'done', fault: null });
});
