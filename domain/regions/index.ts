export * from "./english";
export type { Region } from "./gazetteer";
export * from "./resolve";
