export * from "./limits";
export * from "./reference";
export * from "./session-named";
