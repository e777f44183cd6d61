/** Properties of one list, and values of one property; a real list has a few dozen. */
const most = 2_000;

const padded = (length: number) => (length + 3) & ~3;

/** The size in bytes of one value of a fixed-size property type, [MS-OXCDATA] § 2.11.1, as TNEF pads it. */
const fixedSize: Readonly<Record<number, number>> = {
  2: 4,
  3: 4,
  4: 4,
  5: 8,
  6: 8,
  7: 8,
  10: 4,
  11: 4,
  20: 8,
  64: 8,
  72: 16,
};

export interface PropertyValue {
  /** [MS-OXCDATA] § 2.11.1, without the mark of several values. */
  readonly type: number;
  readonly value: Uint8Array;
}

/** Reads numbers one after the other. Throws `RangeError` at the end of the bytes, as `DataView` does. */
function createCursor(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  return {
    uint16() {
      at += 2;
      return view.getUint16(at - 2, true);
    },
    uint32() {
      at += 4;
      return view.getUint32(at - 4, true);
    },
    take(length: number): Uint8Array {
      if (at + length > bytes.length) throw new RangeError('a property ends behind its stream');
      at += length;
      return bytes.subarray(at - length, at);
    },
  };
}
type Cursor = ReturnType<typeof createCursor>;

/** A property of an id from 0x8000 on is named by a set and a number, or a set and a text. */
function skipName(cursor: Cursor): void {
  cursor.take(16);
  const isNumber = cursor.uint32() === 0;
  const length = cursor.uint32();
  if (!isNumber) cursor.take(padded(length));
}

/** The first value. */
function readValues(cursor: Cursor, type: number): Uint8Array | null {
  const size = fixedSize[type & 0x0fff];
  const isSingle = size !== undefined && (type & 0x1000) === 0;
  const count = isSingle ? 1 : cursor.uint32();
  let first: Uint8Array | null = null;
  for (let each = 0; each < count && each < most; each++) {
    const length = size ?? cursor.uint32();
    const value = cursor.take(length);
    if (size === undefined) cursor.take(padded(length) - length);
    first ??= value;
  }
  return first;
}

/**
 * The first value of each property in a list of MAPI properties, [MS-OXTNEF] § 2.1.3.4, by property id.
 *
 * @throws {RangeError} when the list ends too early
 */
export function readProperties(bytes: Uint8Array): Map<number, PropertyValue> {
  const cursor = createCursor(bytes);
  const found = new Map<number, PropertyValue>();
  const count = Math.min(cursor.uint32(), most);
  for (let index = 0; index < count; index++) {
    const type = cursor.uint16();
    const id = cursor.uint16();
    if (id >= 0x8000) skipName(cursor);
    const value = readValues(cursor, type);
    if (value) found.set(id, { type: type & 0x0fff, value });
  }
  return found;
}
