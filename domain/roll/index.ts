export * from "./compare-counts";
export * from "./find-member";
export * from "./fold-marks";
export * from "./guess-columns";
export * from "./plan-import";
export * from "./read-roster";
export * from "./roll-quorum";
export * from "./vocabulary";
