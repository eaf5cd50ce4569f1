"use client";

import { useParams } from "next/navigation";
import en from "@/messages/en/site.json";
import zh from "@/messages/zh-CN/site.json";

/** A calm page for what nobody expected; the reference finds it in the log. */
export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  const { locale } = useParams<{ locale: string }>();
  const words = locale === "en" ? en : zh;
  return (
    <div className="grid max-w-prose gap-4 py-12">
      <h1 className="text-3xl">{words.errorTitle}</h1>
      <p>{words.errorText.replace("{reference}", error.digest ?? "–")}</p>
      <p>
        <button type="button" onClick={reset} className="min-h-11 border border-ink px-4">
          {words.errorRetry}
        </button>
      </p>
    </div>
  );
}
