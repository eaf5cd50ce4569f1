export * from "./bundle-files";
export * from "./check-bundle";
export * from "./document-rows";
export * from "./zip";
