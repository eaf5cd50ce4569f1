export * from "./article";
export * from "./base";
export * from "./claim";
export * from "./inspect";
export * from "./majority";
export * from "./quorum";
export * from "./quorum-rules";
