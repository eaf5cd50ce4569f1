export * from "./fold-acts";
export * from "./identity";
export * from "./post-spans";
export * from "./rank-suggestions";
