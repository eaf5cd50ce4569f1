export * from "./quantities";
export * from "./quantity-units";
export * from "./sentences";
export * from "./theme-list";
export * from "./themes";
