export * from "./evidence-groups";
export * from "./linked-hosts";
export * from "./reasons";
export * from "./record-of-facts";
export * from "./schema";
export * from "./session-facts";
export * from "./source-label";
