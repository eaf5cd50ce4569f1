export * from "./english";
export { type Region, regionsByCode } from "./gazetteer";
export * from "./resolve";
export * from "./succession";
export { namesTownship } from "./townships";
