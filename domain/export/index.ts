export * from "./attendance-columns";
export * from "./attendance-row";
export * from "./csv";
