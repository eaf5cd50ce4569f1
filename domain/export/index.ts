export * from "./attendance-columns";
export * from "./attendance-row";
export * from "./cite";
export * from "./csv";
export * from "./value-rows";
