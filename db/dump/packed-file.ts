import "server-only";
import { createHash } from "node:crypto";
import { closeSync, fsyncSync, openSync, writeSync } from "node:fs";
import { Gzip } from "fflate";

/** A file's size and SHA-256, as it lies there and unpacked. */
export type PackedSize = {
  bytes: number;
  sha256: string;
  unpacked_bytes: number;
  unpacked_sha256: string;
};

/** Text gathered before it is packed, in characters. */
const batch = 64_000;

/**
 * A gzip file that is written as text comes, in constant memory. The packer is our own and of a fixed version, and
 * no clock goes in: the same text gives the same bytes on any machine.
 */
export class PackedFile {
  readonly #file: number;
  readonly #gzip = new Gzip({ level: 6, mtime: 0, mem: 8 });
  readonly #packed = createHash("sha256");
  readonly #unpacked = createHash("sha256");
  readonly #encoder = new TextEncoder();
  #waiting = "";
  #bytes = 0;
  #unpackedBytes = 0;

  constructor(path: string) {
    this.#file = openSync(path, "wx", 0o644);
    this.#gzip.ondata = (chunk) => {
      this.#packed.update(chunk);
      this.#bytes += chunk.length;
      for (let at = 0; at < chunk.length; ) at += writeSync(this.#file, chunk, at);
    };
  }

  write(text: string): void {
    this.#waiting += text;
    if (this.#waiting.length >= batch) this.#pack(false);
  }

  /** Writes what is left and closes the file, once it lies on the disk. */
  close(): PackedSize {
    this.#pack(true);
    fsyncSync(this.#file);
    closeSync(this.#file);
    return {
      bytes: this.#bytes,
      sha256: this.#packed.digest("hex"),
      unpacked_bytes: this.#unpackedBytes,
      unpacked_sha256: this.#unpacked.digest("hex"),
    };
  }

  #pack(last: boolean): void {
    const bytes = this.#encoder.encode(this.#waiting);
    this.#waiting = "";
    this.#unpacked.update(bytes);
    this.#unpackedBytes += bytes.length;
    this.#gzip.push(bytes, last);
  }
}
