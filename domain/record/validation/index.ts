export * from "./finding";
export * from "./structure";
