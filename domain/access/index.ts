export * from "./can";
export * from "./table";
