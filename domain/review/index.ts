export * from "./withdrawal";
