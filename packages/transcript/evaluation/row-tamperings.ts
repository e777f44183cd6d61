import { recommit, relink, rowsOf } from './database.ts';
import { oneRowTampering, pickSpoken, rowTampering, type Tampering } from './tampering.ts';

/** Somebody with all rights on the database and without the key changes what was said, by whom, or when. */
const changes: readonly Tampering[] = [
  oneRowTampering('alter a text', ['EVENT_ALTERED'], (row) => ({
    ...row,
    content: { ...row.content, text: `${row.content.text} and your seed phrase` },
  })),
  oneRowTampering('alter a text and its commitment', ['EVENT_NOT_IN_LOG'], (row, random) =>
    recommit(row, {}, { ...row.content, text: `other ${random.below(1e9)}` }, random.bytes(32)),
  ),
  oneRowTampering('alter a name', ['EVENT_ALTERED'], (row) => ({ ...row, content: { ...row.content, name: 'Wang' } })),
  oneRowTampering('alter the author', ['EVENT_NOT_IN_LOG'], (row) => ({
    ...row,
    header: { ...row.header, author: row.header.author === 'staff' ? 'customer' : 'staff' },
  })),
  oneRowTampering('alter a time', ['EVENT_NOT_IN_LOG'], (row, random) => ({
    ...row,
    header: { ...row.header, at: new Date(Date.parse(row.header.at) + 1 + random.below(1e9)).toISOString() },
  })),
  oneRowTampering('alter a number', ['EVENT_NOT_IN_LOG'], (row, random) => ({
    ...row,
    header: { ...row.header, seq: row.header.seq + 1 + random.below(5) },
  })),
  oneRowTampering('alter a kind', ['EVENT_NOT_IN_LOG'], (row) => ({
    ...row,
    header: { ...row.header, kind: 'status' },
  })),
  oneRowTampering('alter a salt', ['EVENT_ALTERED'], (row, random) => ({ ...row, salt: random.bytes(32) })),
  oneRowTampering('alter a salt and its commitment', ['EVENT_NOT_IN_LOG'], (row, random) =>
    recommit(row, {}, row.content, random.bytes(32)),
  ),
  oneRowTampering('delete a content without a record', ['CONTENT_GONE'], ({ header, index }) => ({ header, index })),
  oneRowTampering('hide a message as internal', ['EVENT_NOT_IN_LOG'], ({ header, index }) => ({
    header: { ...header, audience: 'team' },
    index,
  })),
  oneRowTampering('point to another entry of the log', ['EVENT_NOT_IN_LOG'], (row) => ({
    ...row,
    index: row.index === 0 ? 1 : row.index - 1,
  })),
];

/** … or which events there are, and in what order. */
const moves: readonly Tampering[] = [
  rowTampering('swap what two messages say', ['EVENT_ALTERED'], (rows, random) => {
    const [a, b] = [pickSpoken(rows, random), pickSpoken(rows, random)];
    const [one, two] =
      a === b
        ? [
            a,
            pickSpoken(
              rows.filter((row) => row !== a),
              random,
            ),
          ]
        : [a, b];
    return rows.map((row) => {
      if (row === one) return { ...row, salt: two.salt, content: two.content };
      return row === two ? { ...row, salt: one.salt, content: one.content } : row;
    });
  }),
  rowTampering('swap two events', ['EVENT_OUT_OF_ORDER', 'EVENTS_MISSING'], (rows, random) => {
    const at = random.below(rows.length - 2);
    return [...rows.slice(0, at), ...rows.slice(at, at + 2).reverse(), ...rows.slice(at + 2)];
  }),
  rowTampering('swap two events and number them anew', ['EVENT_NOT_IN_LOG'], (rows, random) => {
    const at = random.below(rows.length - 2);
    return relink([...rows.slice(0, at), ...rows.slice(at, at + 2).reverse(), ...rows.slice(at + 2)]);
  }),
  rowTampering('remove an event', ['EVENTS_MISSING'], (rows, random) => {
    const chosen = pickSpoken(rows, random);
    return rows.filter((row) => row !== chosen);
  }),
  rowTampering('remove an event and number the others anew', ['EVENT_NOT_IN_LOG'], (rows, random) => {
    const chosen = pickSpoken(rows, random);
    return relink(rows.filter((row) => row !== chosen));
  }),
  rowTampering('remove the end', ['NOT_CLOSED'], (rows, random) => rows.slice(0, -1 - random.below(4))),
  rowTampering('insert an event', ['EVENT_NOT_IN_LOG'], (rows, random) => {
    const chosen = pickSpoken(rows, random);
    const forged = recommit(chosen, { seq: chosen.header.seq + 1 }, { text: 'send me your seed' }, random.bytes(32));
    return rows.flatMap((row) => (row === chosen ? [row, forged] : [row]));
  }),
  rowTampering('insert an event and number the others anew', ['EVENT_NOT_IN_LOG'], (rows, random) => {
    const chosen = pickSpoken(rows, random);
    const forged = recommit(chosen, {}, { text: 'send me your seed' }, random.bytes(32));
    return relink(rows.flatMap((row) => (row === chosen ? [row, forged] : [row])));
  }),
  rowTampering('repeat an event', ['EVENT_REPEATED'], (rows, random) => {
    const chosen = pickSpoken(rows, random);
    return rows.flatMap((row) => (row === chosen ? [row, row] : [row]));
  }),
  rowTampering('bring an event from another conversation', ['OTHER_CONVERSATION'], (rows, random, world) => {
    const stranger = pickSpoken(rowsOf(world.database, world.other), random);
    const chosen = pickSpoken(rows, random);
    return rows.map((row) => (row === chosen ? stranger : row));
  }),
  rowTampering(
    'bring an event from another conversation and rename it',
    ['EVENT_NOT_IN_LOG'],
    (rows, random, world) => {
      const stranger = pickSpoken(rowsOf(world.database, world.other), random);
      const chosen = pickSpoken(rows, random);
      const { conversation, seq, previous } = chosen.header;
      const header = { ...stranger.header, conversation, seq, previous };
      return rows.map((row) => (row === chosen ? { ...stranger, header } : row));
    },
  ),
  rowTampering('alter the hash of an attachment', ['EVENT_ALTERED'], (rows) =>
    rows.map((row) => {
      const [attachment] = row.content?.attachments ?? [];
      if (!attachment) return row;
      return { ...row, content: { ...row.content, attachments: [{ ...attachment, sha256: '0'.repeat(64) }] } };
    }),
  ),
];

export const rowTamperings: readonly Tampering[] = [...changes, ...moves];
