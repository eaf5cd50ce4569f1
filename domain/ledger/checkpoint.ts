import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import type { TreeHead } from "./tree-check";

/**
 * A signed statement of what the ledger's tree was at a moment, in the form of C2SP tlog-checkpoint and signed-note:
 * origin, size, root in base64, and the moment as an extension line; then a line with the signature.
 */
export type Checkpoint = TreeHead & { origin: string; at: string };

const ed25519 = 1;
const form =
  /^([^\n+ ]+)\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\ntime (\S+)\n\n— (\S+) ([A-Za-z0-9+/=]+)\n$/u;

/** Name of a ledger in its checkpoints: no two ledgers begin with the same entry. @param first hash of entry 1 */
export function ledgerOrigin(first: string): string {
  return `huilu-ledger/${first.slice(0, 32)}`;
}

/** The public key as C2SP writes it: name, hash of the key, key; what an auditor notes down. */
export function verifierKey(origin: string, key: KeyObject): string {
  const tagged = taggedKey(key);
  return `${origin}+${keyHash(origin, tagged).toString("hex")}+${tagged.toString("base64")}`;
}

/** Reads an Ed25519 private key in PEM (PKCS 8). @throws Error for any other */
export function signingKey(pem: string): KeyObject {
  const key = createPrivateKey(pem);
  if (key.asymmetricKeyType !== "ed25519") throw new Error("the checkpoint key is not an Ed25519 key");
  return key;
}

/** The text of a checkpoint with its signature. */
export function signedCheckpoint({ origin, size, root, at }: Checkpoint, key: KeyObject): string {
  const body = `${origin}\n${size}\n${Buffer.from(root).toString("base64")}\ntime ${at}\n`;
  const signature = sign(null, Buffer.from(body), key);
  const marked = Buffer.concat([keyHash(origin, taggedKey(key)), signature]);
  return `${body}\n— ${origin} ${marked.toString("base64")}\n`;
}

/** Reads a checkpoint's text without asking who signed it; null where it is none. */
export function readCheckpoint(note: string): Checkpoint | null {
  const [, origin, size, root, at] = form.exec(note) ?? [];
  if (origin === undefined || size === undefined || root === undefined || at === undefined) return null;
  return { origin, size: Number(size), root: Buffer.from(root, "base64"), at };
}

/** Whether the holder of a key signed a checkpoint. False also for what is no checkpoint or no key. */
export function isSignedBy(note: string, verifier: string): boolean {
  const [, origin, , , , name, signature] = form.exec(note) ?? [];
  const [, keyName, hash, encoded] =
    /^([^\n+ ]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})\n?$/.exec(verifier) ?? [];
  if (name === undefined || signature === undefined || encoded === undefined) return false;
  const tagged = Buffer.from(encoded, "base64");
  const marked = Buffer.from(signature, "base64");
  if (keyName !== name || origin !== name || tagged.length !== 33 || tagged[0] !== ed25519) return false;
  const expected = keyHash(name, tagged);
  if (expected.toString("hex") !== hash || !marked.subarray(0, 4).equals(expected)) return false;
  const key = createPublicKey({
    key: { kty: "OKP", crv: "Ed25519", x: tagged.subarray(1).toString("base64url") },
    format: "jwk",
  });
  return verify(null, Buffer.from(note.slice(0, note.indexOf("\n\n") + 1)), key, marked.subarray(4));
}

function taggedKey(key: KeyObject): Buffer {
  const { x } = (key.type === "private" ? createPublicKey(key) : key).export({ format: "jwk" });
  return Buffer.concat([Buffer.from([ed25519]), Buffer.from(x ?? "", "base64url")]);
}

function keyHash(origin: string, tagged: Buffer): Buffer {
  return createHash("sha256").update(`${origin}\n`).update(tagged).digest().subarray(0, 4);
}
