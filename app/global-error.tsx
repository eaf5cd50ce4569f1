"use client";

import "./globals.css";
import en from "@/messages/en/site.json";
import zh from "@/messages/zh-CN/site.json";

/** What is shown where even the frame of all pages failed: both languages, since which was asked for is not known. */
export default function GlobalError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <html lang="zh-CN">
      <head>
        <title>{zh.errorTitle}</title>
      </head>
      <body>
        <main className="mx-auto grid max-w-prose gap-8 px-4 py-12">
          {[zh, en].map((words) => (
            <section key={words.errorRetry} lang={words === en ? "en" : "zh-CN"} className="grid gap-4">
              <h1 className="text-3xl">{words.errorTitle}</h1>
              <p>{words.errorText.replace("{reference}", error.digest ?? "–")}</p>
              <p>
                <button type="button" onClick={reset} className="min-h-11 border border-ink px-4">
                  {words.errorRetry}
                </button>
              </p>
            </section>
          ))}
        </main>
      </body>
    </html>
  );
}
