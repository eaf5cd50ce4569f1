import type { ButtonHTMLAttributes } from "react";

const looks = {
  primary: "border-ink bg-ink text-paper hover:bg-soft",
  secondary: "border-ink bg-transparent text-ink hover:bg-raised",
  danger: "border-bad bg-transparent text-bad hover:bg-raised",
  quiet: "border-transparent bg-transparent text-link underline underline-offset-4 hover:bg-raised",
} as const;

export type ButtonLook = keyof typeof looks;

/** Classes of a button, for links that look like one. */
export function buttonClass(look: ButtonLook = "secondary"): string {
  return `inline-flex min-h-11 items-center justify-center gap-2 border px-4 py-1.5 font-medium no-underline disabled:cursor-not-allowed disabled:opacity-50 aria-disabled:opacity-50 ${looks[look]}`;
}

/** A button with words; at least 44 px high, so that a thumb hits it. */
export function Button({
  look = "secondary",
  type = "button",
  className = "",
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { look?: ButtonLook }) {
  return <button type={type} className={`${buttonClass(look)} ${className}`} {...rest} />;
}
