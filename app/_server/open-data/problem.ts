import "server-only";
import { getTranslations } from "next-intl/server";
import type { ParameterFault, Problem, ProblemCode } from "@/domain/open-data";
import { localePath } from "@/i18n/path";
import type { Locale } from "@/i18n/routing";
import { wholeAddress } from "../origin";

const statuses: Readonly<Record<ProblemCode, number>> = {
  "invalid-parameter": 400,
  "not-found": 404,
  withdrawn: 410,
  "method-not-allowed": 405,
  "too-many-requests": 429,
  "newer-dump": 503,
  unexpected: 500,
};

/**
 * A problem after RFC 9457 in a language, for whoever asked for an address.
 *
 * @param facts what the words name, such as a reference
 */
export async function problem(
  locale: Locale,
  code: ProblemCode,
  instance: string,
  { faults, facts = {} }: { faults?: readonly ParameterFault[]; facts?: Record<string, string> } = {},
): Promise<Response> {
  const t = await getTranslations({ locale, namespace: "openData" });
  const said: Problem = {
    type: wholeAddress(localePath(locale, `/open-data#${code}`)),
    title: t(`problems.${code}.title`),
    status: statuses[code],
    detail: t(`problems.${code}.detail`, facts),
    instance,
    code,
    ...(faults === undefined
      ? {}
      : {
          errors: faults.map(({ parameter, code: its, expected }) => ({
            parameter,
            code: its,
            detail: t(`faults.${its}`, { parameter, expected: expected[locale] }),
          })),
        }),
  };
  return new Response(JSON.stringify(said), {
    status: said.status,
    headers: {
      "content-type": "application/problem+json; charset=utf-8",
      "content-language": locale,
      "cache-control": "no-store",
      vary: "accept-language",
      "access-control-allow-origin": "*",
      "x-content-type-options": "nosniff",
    },
  });
}
