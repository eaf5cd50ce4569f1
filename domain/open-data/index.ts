export * from "./answers";
export * from "./cursor";
export * from "./describe";
export * from "./openapi";
export * from "./parameters";
export * from "./query";
export * from "./resources";
export * from "./state";
