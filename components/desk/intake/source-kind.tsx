"use client";

import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/field";
import { type SourceKind, sourceKinds } from "@/domain/record";

/** What kind of source a page is. */
export function SourceKindField({ typed, usual }: { typed: string | undefined; usual: SourceKind }) {
  const t = useTranslations("desk");
  const terms = useTranslations("terms");
  return (
    // React resets a form after its action; a new key keeps what was chosen.
    <Select id="kind" name="kind" key={`kind${typed}`} label={t("kind")} defaultValue={typed || usual}>
      {sourceKinds.map((kind) => (
        <option key={kind} value={kind}>
          {terms(`sourceKind.${kind}`)}
        </option>
      ))}
    </Select>
  );
}
