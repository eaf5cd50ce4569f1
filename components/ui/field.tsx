import type { ComponentProps, InputHTMLAttributes, ReactNode, SelectHTMLAttributes } from "react";

type Framed = { id: string; label: string; hint?: string | undefined; error?: string | undefined };

const box =
  "w-full border border-soft bg-paper px-3 py-1.5 text-ink min-h-11 aria-invalid:border-2 aria-invalid:border-bad";

/** Ids of the words that belong to a field, for aria-describedby. */
function described({ id, hint, error }: Framed): { "aria-describedby"?: string; "aria-invalid"?: true } {
  const ids = [hint === undefined ? null : `${id}-hint`, error === undefined ? null : `${id}-error`].filter(
    Boolean,
  );
  return {
    ...(ids.length > 0 ? { "aria-describedby": ids.join(" ") } : {}),
    ...(error === undefined ? {} : { "aria-invalid": true as const }),
  };
}

/** Label above, hint under it, error between hint and field: always in this order. */
export function Frame({ id, label, hint, error, children }: Framed & { children: ReactNode }) {
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className="text-sm text-soft">
          {hint}
        </p>
      )}
      {error === undefined ? null : (
        <p id={`${id}-error`} className="font-medium text-bad">
          {error}
        </p>
      )}
      {children}
    </div>
  );
}

export function Input({
  id,
  label,
  hint,
  error,
  className = "",
  ...rest
}: Framed & InputHTMLAttributes<HTMLInputElement>) {
  const frame = { id, label, hint, error };
  return (
    <Frame {...frame}>
      <input id={id} className={`${box} ${className}`} {...described(frame)} {...rest} />
    </Frame>
  );
}

export function Textarea({
  id,
  label,
  hint,
  error,
  className = "",
  ...rest
}: Framed & ComponentProps<"textarea">) {
  const frame = { id, label, hint, error };
  return (
    <Frame {...frame}>
      <textarea id={id} className={`${box} ${className}`} {...described(frame)} {...rest} />
    </Frame>
  );
}

export function Select({
  id,
  label,
  hint,
  error,
  className = "",
  children,
  ...rest
}: Framed & SelectHTMLAttributes<HTMLSelectElement>) {
  const frame = { id, label, hint, error };
  return (
    <Frame {...frame}>
      <select id={id} className={`${box} ${className}`} {...described(frame)} {...rest}>
        {children}
      </select>
    </Frame>
  );
}
