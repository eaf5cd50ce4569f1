export * from "./akoma-ntoso";
export * from "./csvw";
export * from "./csvw-of-columns";
export * from "./merge-popolo";
export * from "./popolo";
