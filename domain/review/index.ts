export * from "./comments";
export * from "./settings";
export * from "./withdrawal";
