import "server-only";
import { eq } from "drizzle-orm";
import type { Setting } from "@/domain/review";
import type { Connection } from "./client";
import { officeSettings } from "./schema";

/** Whether something is set; off unless an admin has turned it on. */
export function isOn(db: Connection, key: Setting): boolean {
  return (
    db.select({ isOn: officeSettings.isOn }).from(officeSettings).where(eq(officeSettings.key, key)).get()
      ?.isOn ?? false
  );
}
