import "server-only";
import pino from "pino";

/** The server's log: one JSON line an event, to standard output. Passwords and page texts never go in. */
export const log = pino({ name: "huilu", level: process.env.HUILU_LOG ?? "info" });
