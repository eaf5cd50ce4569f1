/** What an office can be set to, each off unless an admin has turned it on. */
export const settings = ["publish_alone"] as const;
export type Setting = (typeof settings)[number];
