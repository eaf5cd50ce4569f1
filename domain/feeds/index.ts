export * from "./atom";
export * from "./calendar";
export * from "./entry";
export * from "./sitemap";
