import { Refusal } from "@/domain/errors";
import { limits } from "../limits";

/** Four bytes a point: red, green, blue and how opaque. */
export type Points = { width: number; height: number; data: Uint8ClampedArray };

/** Whether a file is of the kinds that phones call HEIC, by the brand in its first box. */
export function isHeic(bytes: Uint8Array): boolean {
  const brand = Buffer.from(bytes.subarray(4, 12)).toString("latin1");
  return /^ftyp(?:hei[cx]|hev[cx]|mif1|msf1)$/.test(brand);
}

/**
 * Decodes the first picture of a HEIC file, the right way up. The size that it states is looked at before.
 *
 * @throws Refusal `file_too_complex`, `file_broken`
 */
export async function openHeic(bytes: Uint8Array): Promise<Points> {
  const { default: decode } = await import("heic-decode");
  const pictures = await decode.all({ buffer: bytes }).catch(() => {
    throw new Refusal("file_broken");
  });
  try {
    const [first] = pictures;
    if (first === undefined) throw new Refusal("file_broken");
    if (first.width * first.height > limits.pixels) throw new Refusal("file_too_complex");
    return await first.decode().catch(() => {
      throw new Refusal("file_broken");
    });
  } finally {
    pictures.dispose();
  }
}
