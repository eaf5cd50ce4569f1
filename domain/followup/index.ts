export * from "./carry-over";
export * from "./evidence-file";
export * from "./public-note";
export * from "./states";
