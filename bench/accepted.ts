import { join } from "node:path";

/** The pages that the project keeps with their labels. */
export const ownPages = ["../examples", "pages/congress", "pages/cppcc"].map((folder) =>
  join(import.meta.dirname, folder),
);

/** Scores below which the extractor may not fall. */
export const acceptedFile = join(import.meta.dirname, "accepted-scores.json");
