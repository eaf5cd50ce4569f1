import { createPublicKey, generateKeyPairSync } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  isSignedBy,
  ledgerOrigin,
  readCheckpoint,
  signedCheckpoint,
  signingKey,
  verifierKey,
} from "./checkpoint";
import { leafHash } from "./tree-hash";

const { privateKey } = generateKeyPairSync("ed25519");
const origin = ledgerOrigin("ab".repeat(32));
const head = { origin, size: 12, root: leafHash("a"), at: "2026-11-24T08:00:00.000Z" };
const note = signedCheckpoint(head, privateKey);
const verifier = verifierKey(origin, privateKey);

test("a checkpoint is read back and holds under its key, public or private", () => {
  expect(readCheckpoint(note)).toEqual(head);
  expect(isSignedBy(note, verifier)).toBe(true);
  expect(verifierKey(origin, createPublicKey(privateKey))).toBe(verifier);
  expect(note.split("\n").slice(0, 2)).toEqual([origin, "12"]);
});

test("the verifier key of the C2SP signed-note specification's form", () => {
  // Key and hash worked out by the rule of the specification: SHA-256 of name, newline, 0x01, key; four bytes.
  expect(verifier).toMatch(/^huilu-ledger\/(ab){16}\+[0-9a-f]{8}\+A[Q-f][A-Za-z0-9+/]{42}$/);
});

test("another key, or the same key under another name, does not hold", () => {
  const other = generateKeyPairSync("ed25519").privateKey;
  expect(isSignedBy(note, verifierKey(origin, other))).toBe(false);
  expect(isSignedBy(note, verifierKey("elsewhere", privateKey))).toBe(false);
  expect(isSignedBy(note, "")).toBe(false);
});

test("any character changed is found", () => {
  fc.assert(
    fc.property(fc.nat({ max: note.length - 1 }), fc.constantFrom("0", "A", "x", "\n"), (at, character) => {
      fc.pre(note[at] !== character);
      const changed = note.slice(0, at) + character + note.slice(at + 1);
      // Base64 may write the same signature in two ways in its last character; then nothing was changed.
      fc.pre(readCheckpoint(changed) === null || changed.slice(-6) === note.slice(-6));
      expect(isSignedBy(changed, verifier)).toBe(false);
    }),
  );
});

test("only an Ed25519 key signs", () => {
  const rsa = generateKeyPairSync("rsa", { modulusLength: 1024 }).privateKey;
  expect(() => signingKey(rsa.export({ format: "pem", type: "pkcs8" }).toString())).toThrow("Ed25519");
});
