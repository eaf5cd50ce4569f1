/** Decodes photographs in HEIC, as phones take them, the right way up. The package has no types of its own. */
declare module "heic-decode" {
  type Decoded = { width: number; height: number; data: Uint8ClampedArray };
  type Coded = { width: number; height: number; decode(): Promise<Decoded> };
  type Decode = {
    (input: { buffer: Uint8Array }): Promise<Decoded>;
    /** The pictures in a file with their sizes, none of them decoded yet. */
    all(input: { buffer: Uint8Array }): Promise<Coded[] & { dispose(): void }>;
  };
  const decode: Decode;
  export default decode;
}
