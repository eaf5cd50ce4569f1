import type { ErrorCode, FieldFault, RefusalDetails } from "@/domain/errors";

/** What an action answers this form with; the same as what `app/_server/account-act.ts` gives. */
export type ActState =
  | { is: "link"; address: string; until: string }
  | { is: "codes"; codes: readonly string[] }
  | {
      is: "refused";
      code: ErrorCode;
      details: RefusalDetails;
      fields: readonly FieldFault[];
      typed: Readonly<Record<string, string>>;
    }
  | null;
