import { gunzipSync, gzipSync } from 'node:zlib';

/** A column as it is kept: what it has words or a width for, and its values. */
export type Column = { words?: (string | null)[]; width?: number; parts: Values[] };

export type Values = Uint8Array | Uint16Array | Uint32Array | Float64Array;

/** `small`: numbers that are all whole and below 255, or not known, a byte each. */
type Type = 'u8' | 'u16' | 'u32' | 'f64' | 'small';
type Header = Omit<Column, 'parts'> & { parts: { type: Type; length: number }[] };

const unknown = 255;
const sizes: Record<Type, number> = { u8: 1, u16: 2, u32: 4, f64: 8, small: 1 };
/** Arrays of numbers begin at multiples of eight. */
const aligned = (bytes: number) => (bytes + 7) & ~7;

/** Puts a column into as few bytes as its values need. */
export function packColumn({ parts, ...rest }: Column): Buffer {
  const packed = parts.map(packValues);
  const header: Header = {
    ...rest,
    parts: packed.map(({ type, values: { length } }) => ({ type, length })),
  };
  const head = Buffer.from(JSON.stringify(header), 'utf8');
  const size = packed.reduce(
    (sum, { values }) => sum + aligned(values.byteLength),
    aligned(4 + head.length),
  );
  const bytes = Buffer.alloc(size);
  bytes.writeUInt32LE(head.length, 0);
  head.copy(bytes, 4);
  let at = aligned(4 + head.length);
  for (const { values } of packed) {
    bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), at);
    at += aligned(values.byteLength);
  }
  return gzipSync(bytes, { level: 1 });
}

/** The column as it was put in. */
export function unpackColumn(packed: Buffer): Column {
  // The last four bytes say how many come out: one piece, and no putting together.
  const raw = gunzipSync(packed, {
    chunkSize: Math.max(1024, packed.readUInt32LE(packed.length - 4)),
  });
  // A memory of its own begins where numbers may begin.
  const bytes = raw.byteOffset % 8 === 0 ? raw : Buffer.from(new Uint8Array(raw).buffer);
  const headLength = bytes.readUInt32LE(0);
  const { parts, ...rest } = JSON.parse(bytes.toString('utf8', 4, 4 + headLength)) as Header;
  let at = aligned(4 + headLength);
  return {
    ...rest,
    parts: parts.map(({ type, length }) => {
      const values = valuesAt(type, bytes.buffer, bytes.byteOffset + at, length);
      at += aligned(length * sizes[type]);
      return values;
    }),
  };
}

function packValues(values: Values): { type: Type; values: Values } {
  if (values instanceof Uint8Array) return { type: 'u8', values };
  if (values instanceof Uint16Array) return { type: 'u16', values };
  if (values instanceof Uint32Array) return { type: 'u32', values };
  const small = new Uint8Array(values.length);
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i]!;
    if (Number.isNaN(value)) small[i] = unknown;
    else if (value >= 0 && value < unknown && Number.isInteger(value)) small[i] = value;
    else return { type: 'f64', values };
  }
  return { type: 'small', values: small };
}

function valuesAt(type: Type, buffer: ArrayBufferLike, offset: number, length: number): Values {
  if (type === 'u16') return new Uint16Array(buffer, offset, length);
  if (type === 'u32') return new Uint32Array(buffer, offset, length);
  if (type === 'f64') return new Float64Array(buffer, offset, length);
  const bytes = new Uint8Array(buffer, offset, length);
  if (type === 'u8') return bytes;
  const values = new Float64Array(bytes);
  for (let i = 0; i < length; i += 1) if (bytes[i] === unknown) values[i] = NaN;
  return values;
}
