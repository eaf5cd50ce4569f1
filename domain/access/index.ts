export * from "./administration";
export * from "./browser";
export * from "./can";
export * from "./in-groups";
export * from "./links";
export * from "./password";
export * from "./short-address";
export * from "./table";
