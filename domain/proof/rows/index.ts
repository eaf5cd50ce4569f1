export { csvLine, TableTotals } from "@/domain/tables";
export * from "./left-out";
export { isWithinScope } from "./scope";
export { bundleColumns, headLine, rowsOf } from "./table-rows";
