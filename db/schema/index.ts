export * from "./accounts";
export * from "./drafts";
export * from "./intake";
export * from "./ledger";
export * from "./mistakes";
export * from "./proceedings";
export * from "./readings";
export * from "./sessions";
