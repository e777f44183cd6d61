import { expect, test } from 'vitest';
import { findTransferIds } from './find-transfer-ids.ts';

const id = '4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b';
const signature = '5VERv8NMvzbJMEkV8xnrLkEaWRtSz9CosKDYjCJjBRnbJLgp8uirBgmQpjKhoR4tjF3ZpRzrFmBV6UjKdiSZkQUW';

test.each([
  ['转账一直没到账，交易号', []],
  [`转账没到：${id}，怎么办？`, [id]],
  [`https://etherscan.io/tx/0x${id}?x=1`, [`0x${id}`]],
  [`${id} and again ${id}`, [id]],
  [`${id}0`, []],
  [`sol ${signature}.`, [signature]],
])('%s', (text, found) => {
  expect(findTransferIds(text)).toEqual(found);
});
