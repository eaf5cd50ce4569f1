import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button";
import { Select } from "@/components/ui/field";

/** One filter: its name in the address, its label, its choices, what is chosen. */
export type FilterField = {
  name: string;
  label: string;
  value: string;
  options: readonly { value: string; text: string }[];
};

/** Filters as a plain GET form: they live in the address and work without scripts. */
export function FilterForm({
  action,
  label,
  fields,
  all,
  submit,
  clear,
  children,
}: {
  action: string;
  label: string;
  fields: readonly FilterField[];
  /** Text of the choice that filters nothing; without it each field must be chosen. */
  all?: string;
  submit: string;
  clear?: string;
  children?: ReactNode;
}) {
  return (
    <search>
      <form
        action={action}
        aria-label={label}
        className="no-print grid grid-cols-2 items-end gap-3 sm:grid-cols-3 lg:grid-cols-[repeat(auto-fit,minmax(8rem,1fr))]"
      >
        {fields.map(({ name, label: text, value, options }) => (
          <Select
            key={`${name}-${value}`}
            id={`filter-${name}`}
            name={name}
            label={text}
            defaultValue={value}
          >
            {all === undefined ? null : <option value="">{all}</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.text}
              </option>
            ))}
          </Select>
        ))}
        <div className="flex items-center gap-3">
          <button type="submit" className={buttonClass("primary")}>
            {submit}
          </button>
          {clear === undefined ? null : <a href={action}>{clear}</a>}
        </div>
        {children}
      </form>
    </search>
  );
}
