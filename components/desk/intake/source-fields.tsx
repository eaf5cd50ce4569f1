"use client";

import { useTranslations } from "next-intl";
import { Input, Select } from "@/components/ui/field";
import type { TypedPage } from "@/domain/intake/receive-form";
import { sourceRights } from "@/domain/record";
import { SourceKindField } from "./source-kind";

type Props = {
  /** What was typed before, to be shown again. */
  typed: TypedPage | undefined;
  /** What is wrong with a field, in words. */
  faultOf: (name: string) => string | undefined;
  isOpen: boolean;
};

/** What is known of a page as a source; said once, it holds for all files of a batch. */
export function SourceFields({ typed, faultOf, isOpen }: Props) {
  const t = useTranslations("desk");
  const terms = useTranslations("terms");
  return (
    <details open={isOpen}>
      <summary className="py-2 font-medium">{t("metadata")}</summary>
      <div className="grid gap-4 pt-2 sm:grid-cols-2">
        <SourceKindField typed={typed?.kind} usual="newspaper_page" />
        <Input
          id="publisher"
          name="publisher"
          label={t("publisher")}
          defaultValue={typed?.publisher ?? ""}
          maxLength={500}
          error={faultOf("publisher")}
        />
        <Input
          id="title"
          name="title"
          label={t("sourceTitle")}
          defaultValue={typed?.title ?? ""}
          maxLength={500}
          error={faultOf("title")}
        />
        <Input
          id="published"
          name="published"
          label={t("published_on")}
          hint={t("publishedHint")}
          defaultValue={typed?.published ?? ""}
          error={faultOf("published")}
        />
        <Input
          id="url"
          name="url"
          label={t("url")}
          defaultValue={typed?.url ?? ""}
          inputMode="url"
          error={faultOf("url")}
        />
        <Select
          id="rights"
          name="rights"
          key={`rights${typed?.rights}`}
          label={t("rights")}
          defaultValue={typed?.rights || "quotes_only"}
        >
          {sourceRights.map((right) => (
            <option key={right} value={right}>
              {terms(`rights.${right}`)}
            </option>
          ))}
        </Select>
      </div>
    </details>
  );
}
