export * from "./bundle-files";
export * from "./bundle-source";
export * from "./check-bundle";
export * from "./document-rows";
export * from "./manifest";
export * from "./rows";
export * from "./zip";
