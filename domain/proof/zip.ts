import { Inflate } from "fflate";
import { Crc32 } from "@/domain/tables";
import { type BundleSource, UnreadableFile } from "./bundle-source";

/** Reads bytes of a zip: as many as asked for, or fewer at its end. */
export type ReadAt = (at: number, length: number) => Uint8Array;

type Packed = { method: number; crc: number; packed: number; size: number; at: number };

/** Bytes that are read and unpacked at a time. */
const chunk = 2 ** 16;
/** Most bytes of a list of files: a bundle has a few dozen. */
const mostListed = 2 ** 26;

/**
 * The files within a zip of any size, each unpacked while it is read. What the list at the end says of a file has to be what is
 * there: name, sizes, check sum.
 *
 * @throws Error for what is no zip, or names a file twice
 */
export function openZip(size: number, readAt: ReadAt): BundleSource {
  const files = new Map<string, Packed>();
  for (const [name, file] of listedFiles(size, readAt)) {
    if (files.has(name)) throw new Error(`the zip names ${name} twice`);
    if (!name.endsWith("/")) files.set(name, file);
  }
  return {
    names: [...files.keys()],
    read: (name) => unpacked(name, files.get(name), readAt),
  };
}

function* listedFiles(size: number, readAt: ReadAt): Generator<[string, Packed]> {
  const { at, length, count } = whereListed(size, readAt);
  if (length > mostListed || at + length > size) throw new Error("the zip's list of files is off");
  const list = viewOf(readAt(at, length));
  let next = 0;
  for (let n = 0; n < count; n++) {
    if (list.getUint32(next, true) !== 0x02_01_4b_50) throw new Error("the zip's list of files is off");
    const names = list.getUint16(next + 28, true);
    const extra = list.getUint16(next + 30, true);
    const name = bytesOf(list, next + 46, names);
    const file = {
      method: list.getUint16(next + 10, true),
      crc: list.getUint32(next + 16, true),
      packed: list.getUint32(next + 20, true),
      size: list.getUint32(next + 24, true),
      at: list.getUint32(next + 42, true),
    };
    yield [textOf(name), widened(file, viewOf(bytesOf(list, next + 46 + names, extra)))];
    next += 46 + names + extra + list.getUint16(next + 32, true);
  }
}

/** The end of a zip says where its list is; a comment may follow it, and 64 bits stand before it (APPNOTE.TXT 4.3.14 to 16). */
function whereListed(size: number, readAt: ReadAt): { at: number; length: number; count: number } {
  const from = Math.max(0, size - 2 ** 16 - 22 - 20);
  const tail = viewOf(readAt(from, size - from));
  for (let n = tail.byteLength - 22; n >= 0; n--) {
    if (tail.getUint32(n, true) !== 0x06_05_4b_50) continue;
    const count = tail.getUint16(n + 10, true);
    const [length, at] = [tail.getUint32(n + 12, true), tail.getUint32(n + 16, true)];
    const isLong = n >= 20 && tail.getUint32(n - 20, true) === 0x07_06_4b_50;
    if (!isLong) return { at, length, count };
    const end = viewOf(readAt(Number(tail.getBigUint64(n - 12, true)), 56));
    if (end.getUint32(0, true) !== 0x06_06_4b_50) break;
    const [many, long, far] = [32, 40, 48].map((place) => Number(end.getBigUint64(place, true)));
    return { at: far ?? 0, length: long ?? 0, count: many ?? 0 };
  }
  throw new Error("not a zip");
}

/** A file's numbers with those that only 64 bits hold (APPNOTE.TXT 4.5.3): in this order, those alone that do not fit. */
function widened(file: Packed, extra: DataView): Packed {
  for (let n = 0; n + 4 <= extra.byteLength; n += 4 + extra.getUint16(n + 2, true)) {
    if (extra.getUint16(n, true) !== 1) continue;
    let at = n + 4;
    const wide = (number: number) => {
      if (number !== 0xff_ff_ff_ff) return number;
      at += 8;
      return Number(extra.getBigUint64(at - 8, true));
    };
    const size = wide(file.size);
    const packed = wide(file.packed);
    return { ...file, size, packed, at: wide(file.at) };
  }
  return file;
}

function* unpacked(name: string, file: Packed | undefined, readAt: ReadAt): Generator<Uint8Array> {
  if (file === undefined) throw new UnreadableFile(name);
  const crc = new Crc32();
  let size = 0;
  for (const bytes of inflated(name, file, packedBytes(name, file, readAt))) {
    size += bytes.length;
    if (size > file.size) throw new UnreadableFile(name);
    crc.add(bytes);
    yield bytes;
  }
  if (size !== file.size || crc.value !== file.crc) throw new UnreadableFile(name);
}

function* packedBytes(name: string, file: Packed, readAt: ReadAt): Generator<Uint8Array> {
  const head = viewOf(readAt(file.at, 30));
  if (head.byteLength < 30 || head.getUint32(0, true) !== 0x04_03_4b_50) throw new UnreadableFile(name);
  const [names, extra] = [head.getUint16(26, true), head.getUint16(28, true)];
  if (textOf(readAt(file.at + 30, names)) !== name) throw new UnreadableFile(name);
  const from = file.at + 30 + names + extra;
  for (let taken = 0; taken < file.packed; ) {
    const bytes = readAt(from + taken, Math.min(chunk, file.packed - taken));
    if (bytes.length === 0) throw new UnreadableFile(name);
    taken += bytes.length;
    yield bytes;
  }
}

function* inflated(name: string, { method }: Packed, chunks: Iterable<Uint8Array>): Generator<Uint8Array> {
  if (method === 0) return yield* chunks;
  if (method !== 8) throw new UnreadableFile(name);
  const ready: Uint8Array[] = [];
  const inflate = new Inflate((data) => void ready.push(data));
  const push = (bytes: Uint8Array, isLast: boolean) => {
    try {
      inflate.push(bytes, isLast);
    } catch {
      throw new UnreadableFile(name);
    }
  };
  for (const bytes of chunks) {
    push(bytes, false);
    yield* ready.splice(0);
  }
  push(new Uint8Array(0), true);
  yield* ready.splice(0);
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const bytesOf = (view: DataView, at: number, length: number) =>
  new Uint8Array(view.buffer, view.byteOffset + at, length);
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
