"use client";

import { useTranslations } from "next-intl";
import type { ChangeEvent } from "react";
import { buttonClass } from "@/components/ui/button";
import { Input } from "@/components/ui/field";
import { usualFiles } from "@/domain/intake/file-name";
import { type Picked, pickedOf } from "./picked";

/** Fields to choose files, and, where scripts run, whole folders. */
export function FileChoice({
  canFolder,
  onFiles,
}: {
  canFolder: boolean;
  onFiles: (files: Picked[]) => void;
}) {
  const t = useTranslations("desk");
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const input = event.currentTarget;
    onFiles(pickedOf(input.files ?? []));
    // What was chosen is kept in the list: the text's own button sends no files, and the same file can be chosen again.
    input.value = "";
  };
  // Without scripts the browser's own field says what was chosen; with them the list does.
  if (!canFolder) {
    return (
      <Input
        id="file"
        name="file"
        type="file"
        multiple
        accept={usualFiles}
        label={t("file")}
        onChange={choose}
      />
    );
  }
  return (
    <div className="flex flex-wrap gap-3">
      <label className={look}>
        {t("file")}
        <input
          id="file"
          name="file"
          type="file"
          multiple
          accept={usualFiles}
          onChange={choose}
          className="sr-only"
        />
      </label>
      <label className={look}>
        {t("folder")}
        <input
          id="folder"
          type="file"
          ref={(input) => {
            if (input !== null) input.webkitdirectory = true;
          }}
          onChange={choose}
          className="sr-only"
        />
      </label>
    </div>
  );
}

const look = `${buttonClass()} relative cursor-pointer has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-(--focus)`;
