"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ShownItem, ShownSession } from "@/domain/intake/shown-batch";
import { ActButton } from "./act-button";
import { fileSize } from "./file-size";
import { sendAgain, type Upload } from "./uploads";

const marks = { expected: "…", waiting: "·", reading: "›", done: "✓", failed: "✕", cancelled: "–" } as const;

type Props = {
  item: ShownItem;
  /** Set while this window sends it. */
  upload: Upload | undefined;
  batch: string;
  onAct: ((form: FormData) => void) | null;
};

/** A file of a batch: how far it is, what came of it, what can be done about it. */
export function BatchRow({ item, upload, batch, onAct }: Props) {
  const t = useTranslations("batch");
  const errors = useTranslations("errors");
  const locale = useLocale();
  const { state, code, details, progress } = item;
  const tone = state === "failed" ? "text-bad" : state === "done" ? "text-good" : "text-soft";
  return (
    <li
      id={`file-${item.number}`}
      tabIndex={-1}
      data-state={state}
      className="grid gap-x-6 gap-y-1 border-b border-hairline py-2 sm:grid-cols-[minmax(0,1fr)_auto]"
    >
      <div className="grid gap-0.5">
        <p className="line-clamp-3 font-medium">{item.name}</p>
        <p className={`text-sm ${tone}`}>
          <span aria-hidden="true">{marks[state]} </span>
          {upload === undefined || state !== "expected" ? t(`state.${state}`) : <Sending upload={upload} />}
          {progress === null ? null : (
            <>
              {" · "}
              {progress.of === null
                ? t(`step.${progress.step}`)
                : t("stepOf", { step: t(`step.${progress.step}`), done: progress.done, of: progress.of })}
            </>
          )}
          <span className="figures text-soft"> · {fileSize(item.bytes, locale)}</span>
          {code === null ? null : <> · {errors(code, details)}</>}
        </p>
        <Result item={item} />
      </div>
      <div className="flex flex-wrap items-start gap-2 text-sm">
        {upload?.state === "broken" && state === "expected" ? (
          <button type="button" onClick={() => sendAgain(item.id)} className={small}>
            {t("sendAgain")}
            <span className="sr-only"> {item.name}</span>
          </button>
        ) : null}
        {item.acts
          .filter((act) => act !== "remove" || state !== "expected" || upload?.state !== "sending")
          .map((act) => (
            <ActButton key={act} batch={batch} act={act} item={item.id} onAct={onAct} className={small}>
              {t(`act.${act}`)}
              <span className="sr-only"> {item.name}</span>
            </ActButton>
          ))}
      </div>
    </li>
  );
}

const small = "min-h-9 px-2 text-link underline underline-offset-4 hover:bg-raised";

function Sending({ upload }: { upload: Upload }) {
  const t = useTranslations("batch");
  const locale = useLocale();
  if (upload.state === "broken") return <span className="text-bad">{t("sendFailed")}</span>;
  if (upload.state === "sent") return <>{t("arrived")}</>;
  const share = new Intl.NumberFormat(locale, { style: "percent" }).format(upload.share);
  return <>{t("sendingItem", { share })}</>;
}

function Result({ item }: { item: ShownItem }) {
  const t = useTranslations("batch");
  if (item.state !== "done" || item.found === null) return null;
  const { seenBefore, sameAs, drafts, linked, found } = item;
  const nothing = drafts.length + linked.length === 0;
  return (
    <ul className="flex flex-wrap gap-x-5 text-sm">
      {seenBefore ? (
        <li>
          {sameAs === null ? t("before") : t("twice", { name: sameAs })} <a href={found}>{t("details")}</a>
        </li>
      ) : null}
      {seenBefore
        ? null
        : drafts.map((draft) => (
            <li key={draft.key}>
              <a href={draft.href}>{t("draft", { name: name(draft) ?? t("unnamed") })}</a>
            </li>
          ))}
      {seenBefore
        ? null
        : linked.map((link) => (
            <li key={link.key}>
              <a href={link.href}>{t("linkedTo", { name: name(link) ?? t("unnamed") })}</a>
            </li>
          ))}
      {nothing && !seenBefore ? (
        <li>
          {t("nothing")} · <a href={found}>{t("beginEmpty")}</a>
        </li>
      ) : null}
      {linked.length > 0 && !seenBefore ? (
        <li>
          <a href={found}>{t("details")}</a>
        </li>
      ) : null}
    </ul>
  );
}

const name = ({ label }: ShownSession) => label;
