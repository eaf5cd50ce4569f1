export * from "./attendance";
