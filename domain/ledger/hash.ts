import { createHash, hash } from "node:crypto";

/** SHA-256 of bytes, or of a text's UTF-8 bytes, in lower-case hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return hash("sha256", content, "hex");
}

/** The same of bytes that come one after the other. */
export function runningHash(): { add(bytes: Uint8Array): void; hex(): string } {
  const running = createHash("sha256");
  return { add: (bytes) => void running.update(bytes), hex: () => running.digest("hex") };
}
