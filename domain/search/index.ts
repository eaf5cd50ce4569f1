export * from "./cursor";
export * from "./document";
export * from "./facets";
export * from "./hits";
export * from "./items";
export * from "./match";
export * from "./place";
export * from "./query";
