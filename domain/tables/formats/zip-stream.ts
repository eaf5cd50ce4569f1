import { Deflate } from "fflate";
import { Crc32 } from "./crc32";

/** One file of a zip, chunk by chunk. `isLarge` where it may take 4 GB or more. */
export type ZipEntry = { name: string; chunks: Iterable<Uint8Array>; isLarge?: boolean };

type Packed = { name: Uint8Array; isLarge: boolean; crc: number; packed: number; size: number; at: number };

/** What 32 bits cannot say is said by 64 beside it (APPNOTE.TXT 4.3.9, 4.5.3). */
const over32 = 0xff_ff_ff_ff;
const over16 = 0xff_ff;
/** The first day that a zip can name: files have one fixed time. */
const day = 0x00_21_00_00;

/**
 * Packs files as they are made, of any number and size, and holds nothing but a line a file. The packer is a library of a fixed
 * version and files have one fixed time, so that the same chunks give the same bytes on any machine.
 *
 * @throws Error where a file that is not called large takes 4 GB or more
 */
export function* zipStream(entries: Iterable<ZipEntry>, level: 1 | 6): Generator<Uint8Array> {
  const listed: Packed[] = [];
  let at = 0;
  for (const { name: words, chunks, isLarge = false } of entries) {
    const name = new TextEncoder().encode(words);
    const head = localHeader(name, level, isLarge);
    yield head;
    const file: Packed = { name, isLarge, crc: 0, packed: 0, size: 0, at };
    const crc = new Crc32();
    const ready: Uint8Array[] = [];
    const deflate = new Deflate({ level }, (data) => void ready.push(data));
    const taken = function* () {
      for (const data of ready.splice(0)) {
        file.packed += data.length;
        yield data;
      }
    };
    for (const chunk of chunks) {
      crc.add(chunk);
      file.size += chunk.length;
      deflate.push(chunk);
      yield* taken();
    }
    deflate.push(new Uint8Array(0), true);
    yield* taken();
    file.crc = crc.value;
    if (!isLarge && Math.max(file.packed, file.size) >= over32) throw new Error(`${words} is too large`);
    const foot = descriptor(file);
    yield foot;
    at += head.length + file.packed + foot.length;
    listed.push(file);
  }
  const directory = at;
  for (const file of listed) {
    const line = directoryLine(file, level);
    at += line.length;
    yield line;
  }
  yield end(listed.length, directory, at - directory);
}

/** Bits that say how hard it was packed, and that sizes follow the file. */
const flags = (level: 1 | 6) => (level === 1 ? 6 : 0) | 8;
const version = (isLarge: boolean) => (isLarge ? 45 : 20);

function localHeader(name: Uint8Array, level: 1 | 6, isLarge: boolean): Uint8Array {
  const extra = isLarge ? large(0, 0) : new Bytes(0);
  const size = isLarge ? over32 : 0;
  return new Bytes(30 + name.length + extra.bytes.length)
    .u32(0x04_03_4b_50, version(isLarge) | ((flags(level) | encoding(name)) << 16))
    .u16(8)
    .u32(day, 0, size, size)
    .u16(name.length, extra.bytes.length)
    .put(name)
    .put(extra.bytes).bytes;
}

function descriptor({ isLarge, crc, packed, size }: Packed): Uint8Array {
  const bytes = new Bytes(isLarge ? 24 : 16).u32(0x08_07_4b_50, crc);
  return (isLarge ? bytes.u64(packed, size) : bytes.u32(packed, size)).bytes;
}

function directoryLine({ name, isLarge, crc, packed, size, at }: Packed, level: 1 | 6): Uint8Array {
  const isFar = at >= over32;
  const far = isFar ? [at] : [];
  const extra = isLarge ? large(size, packed, ...far) : isFar ? large(at) : new Bytes(0);
  const sizes = isLarge ? [over32, over32] : [packed, size];
  // Made by a Unix: names are read as they are.
  return new Bytes(46 + name.length + extra.bytes.length)
    .u32(0x02_01_4b_50)
    .u16(20 | (3 << 8), version(isLarge || isFar), flags(level) | encoding(name), 8)
    .u32(day, crc, ...sizes)
    .u16(name.length, extra.bytes.length, 0, 0, 0)
    .u32(0, isFar ? over32 : at)
    .put(name)
    .put(extra.bytes).bytes;
}

/** UTF-8 is said of a name that needs it. */
const encoding = (name: Uint8Array) => (name.some((byte) => byte > 127) ? 0x0800 : 0);

function large(...numbers: number[]): Bytes {
  return new Bytes(4 + 8 * numbers.length).u16(1, 8 * numbers.length).u64(...numbers);
}

function end(count: number, at: number, size: number): Uint8Array {
  const isLong = count >= over16 || at >= over32 || size >= over32;
  const tail = new Bytes(22)
    .u32(0x06_05_4b_50)
    .u16(0, 0, Math.min(count, over16), Math.min(count, over16))
    .u32(Math.min(size, over32), Math.min(at, over32)).bytes;
  if (!isLong) return tail;
  return new Bytes(56 + 20 + 22)
    .u32(0x06_06_4b_50)
    .u64(44)
    .u16(45, 45)
    .u32(0, 0)
    .u64(count, count, size, at)
    .u32(0x07_06_4b_50, 0)
    .u64(at + size)
    .u32(1)
    .put(tail).bytes;
}

/** Numbers in little-endian order, one after the other. */
class Bytes {
  readonly bytes: Uint8Array;
  private readonly view: DataView;
  private at = 0;
  constructor(length: number) {
    this.bytes = new Uint8Array(length);
    this.view = new DataView(this.bytes.buffer);
  }
  u16(...numbers: number[]): this {
    for (const number of numbers) this.view.setUint16(this.step(2), number, true);
    return this;
  }
  u32(...numbers: number[]): this {
    for (const number of numbers) this.view.setUint32(this.step(4), number, true);
    return this;
  }
  u64(...numbers: number[]): this {
    for (const number of numbers) this.view.setBigUint64(this.step(8), BigInt(number), true);
    return this;
  }
  put(bytes: Uint8Array): this {
    this.bytes.set(bytes, this.step(bytes.length));
    return this;
  }
  private step(length: number): number {
    this.at += length;
    return this.at - length;
  }
}
