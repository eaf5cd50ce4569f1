import "server-only";
import { signWhereDue } from "@/db/checkpoints";
import { getDatabase } from "./database";
import { log } from "./log";

const hour = 60 * 60 * 1000;

/** Signs the ledger once a day where it grew without a publication; asks every hour, and once at the start. */
export function keepSigning(): void {
  const look = () => {
    try {
      if (signWhereDue(getDatabase(), new Date().toISOString())) log.info("signed the ledger");
    } catch (err) {
      log.error({ err }, "the ledger could not be signed");
    }
  };
  look();
  setInterval(look, hour).unref();
}
