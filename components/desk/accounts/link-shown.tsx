import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** A one-time link, shown once: copied by a button where the browser lets pages copy, else selected whole by a click or by key. */
export function LinkShown({ id, address, until }: { id: string; address: string; until: string }) {
  const t = useTranslations("accounts");
  const [copying, setCopying] = useState<"cannot" | "can" | "done">("cannot");
  // Browsers give pages a clipboard over HTTPS only.
  useEffect(() => setCopying("clipboard" in navigator ? "can" : "cannot"), []);
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => setCopying("done"),
      () => setCopying("cannot"),
    );
  return (
    <Notice look="good" role="status" title={t("linkTitle")}>
      <div className="grid gap-2">
        <p>{t("linkText", { when: until })}</p>
        <label htmlFor={id} className="font-medium">
          {t("linkLabel")}
        </label>
        <div className="flex flex-wrap gap-2">
          <input
            id={id}
            readOnly
            value={address}
            onFocus={(event) => event.currentTarget.select()}
            className="min-h-11 min-w-0 flex-1 basis-64 border border-soft bg-raised px-3 py-2 font-mono text-sm text-ink"
          />
          {copying === "cannot" ? null : (
            <Button onClick={() => void copy()}>
              {copying === "done" ? t("linkCopied") : t("linkCopy")}
            </Button>
          )}
        </div>
      </div>
    </Notice>
  );
}
