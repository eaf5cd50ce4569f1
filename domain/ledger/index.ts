export * from "./actions";
export * from "./chain";
export * from "./entry";
export * from "./hash";
export * from "./published";
