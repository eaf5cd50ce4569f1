export * from "./cursor";
export * from "./document";
export * from "./facets";
export * from "./hits";
export * from "./items";
export * from "./match";
export { personSpellings } from "./names";
export * from "./place";
export * from "./query";
