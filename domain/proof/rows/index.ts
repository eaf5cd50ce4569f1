export { csvLine, TableTotals } from "@/domain/tables";
export * from "./left-out";
export { bundleColumns, headLine, rowsOf } from "./table-rows";
