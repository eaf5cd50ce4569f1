"use client";

import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { z } from "zod";
import { levels } from "@/domain/record";
import { putValue, valueAt } from "../model/values";
import { useDesk, useEditorAt } from "./editor-context";
import { fieldId } from "./field-id";
import { withRecord } from "./store";
import { useTyped } from "./use-typed";

const answerSchema = z.object({
  data: z.array(z.object({ code: z.string(), level: z.enum(levels), name: z.string() })),
});
type Found = z.infer<typeof answerSchema>["data"][number];

/** The region's code, with a way to look it up by the name that the source gives. */
export function RegionLookup() {
  const t = useTranslations("editor");
  const { store, readOnly } = useDesk();
  const { shown, isRefused, type, enter, leave } = useTyped("body/regionCode");
  const name = useEditorAt(
    "body/regionName",
    useCallback((state) => valueAt(state.history.record, "body/regionName"), []),
  );
  const [found, setFound] = useState<Found[] | "failed" | null>(null);
  const id = fieldId("body/regionCode");

  async function look(): Promise<void> {
    try {
      const response = await fetch(`/api/regions?q=${encodeURIComponent(String(name ?? ""))}`);
      setFound(answerSchema.parse(await response.json()).data);
    } catch {
      setFound("failed");
    }
  }

  function choose(code: string): void {
    store.update((state) => {
      const record = putValue(state.history.record, "body/regionCode", code);
      const { "body/regionCode": _, ...invalid } = state.invalid;
      return record === null ? state : withRecord({ ...state, invalid }, record);
    });
    setFound(null);
    document.getElementById(id)?.focus();
  }

  return (
    <div className="grid content-start gap-1">
      <label htmlFor={id} className="font-medium">
        {t("field.regionCode")}
      </label>
      {isRefused ? <p className="text-sm font-medium text-bad">{t("invalid.code")}</p> : null}
      <div className="flex gap-2">
        <input
          id={id}
          value={shown}
          inputMode="numeric"
          autoComplete="off"
          readOnly={readOnly}
          aria-invalid={isRefused || undefined}
          onFocus={enter}
          onBlur={leave}
          onChange={(event) => type(event.target.value)}
          className="figures min-h-10 w-full min-w-0 border border-soft bg-paper px-2 aria-invalid:border-bad"
        />
        {readOnly ? null : (
          <button
            type="button"
            disabled={name === null}
            onClick={() => void look()}
            className="min-h-10 shrink-0 border border-soft px-2 text-sm hover:bg-raised disabled:opacity-40"
          >
            {t("lookUp")}
          </button>
        )}
      </div>
      <div aria-live="polite" className="text-sm">
        {found === "failed" ? t("lookUpFailed") : null}
        {Array.isArray(found) && found.length === 0 ? t("lookUpNone") : null}
        {Array.isArray(found)
          ? found.map((region) => (
              <button
                key={region.code}
                type="button"
                onClick={() => choose(region.code)}
                className="block min-h-9 w-full border-b border-hairline text-left text-link hover:bg-raised"
              >
                {region.name} <span className="figures">{region.code}</span>
              </button>
            ))
          : null}
      </div>
    </div>
  );
}
