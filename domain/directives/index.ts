export * from "./quantities";
export * from "./quantity-units";
export * from "./sentences";
export * from "./standing-themes";
export * from "./theme-list";
export * from "./themes";
