export {
  type PageFormat,
  type PageImage,
  type PageReading,
  type PlacedLine,
  pageFormats,
  type ReadingProgress,
  type StatedSource,
} from "@/domain/intake/page-reading";
export { limits } from "./limits";
export type { ReadingOutcome } from "./outcome";
export { type ReadFileOptions, readFile } from "./read-file";
