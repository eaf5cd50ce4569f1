import { type NextRequest, NextResponse, NextRequest as Request } from "next/server";
import createMiddleware from "next-intl/middleware";
import { greetingLanguage, languageCookie } from "./i18n/choose-language";
import { localePath } from "./i18n/path";
import { routing } from "./i18n/routing";

const localize = createMiddleware(routing);

/**
 * Reads the language of a page from its address and gives each answer a policy of its own: only scripts with this
 * nonce run. What is public gets its final policy from the front.
 */
export default function proxy(request: NextRequest) {
  const { pathname } = request.nextUrl;
  const greeting = pathname === "/" ? greetingLanguage((name) => request.headers.get(name)) : null;
  if (greeting !== null && greeting !== routing.defaultLocale) {
    return NextResponse.redirect(new URL(localePath(greeting, "/"), request.url));
  }
  const nonce = btoa(crypto.randomUUID());
  const policy = contentPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("x-path", shownPath(request));
  headers.set("content-security-policy", policy);
  const response = localize(new Request(request, { headers }));
  response.headers.set("content-security-policy", policy);
  response.headers.set("x-content-type-options", "nosniff");
  response.headers.set("referrer-policy", "strict-origin-when-cross-origin");
  response.headers.set("permissions-policy", "camera=(), microphone=(), geolocation=()");
  // Whoever asks for Chinese by name means it, whatever the browser prefers.
  if (/^\/zh(?:\/|$)/.test(pathname)) {
    response.cookies.set(languageCookie, "zh-CN", { path: "/", maxAge: 31_536_000, sameSite: "lax" });
  }
  return response;
}

/** The address that the reader sees: the front shows its page for what is not there under any. */
function shownPath(request: NextRequest): string {
  const shown = request.headers.get("x-shown-path") ?? "";
  return /^\/(?![/\\])/.test(shown) ? shown : request.nextUrl.pathname;
}

function contentPolicy(nonce: string): string {
  const isDevelopment = process.env.NODE_ENV === "development";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

export const config = { matcher: ["/((?!api|_next|.*\\..*).*)"] };
