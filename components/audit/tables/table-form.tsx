import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button";
import { Input, Select } from "@/components/ui/field";

/** A choice of one: its name in the address, what is chosen, what can be. Several of one name make a list. */
export type Choice = {
  id: string;
  name: string;
  label: string;
  value: string;
  none: string;
  options: readonly { value: string; text: string }[];
};

/** A field to be written in. */
export type Written = { name: string; label: string; value: string; type: "number" | "datetime-local" };

type Labels = {
  form: string;
  scope: string;
  asOfHint: string;
  order: string;
  summary: string;
  columns: string;
  submit: string;
  clear: string;
};

/** The form that builds a table: scope, moment, groups, order, columns. A plain GET form, so that all of it is in the address. */
export function TableForm({
  action,
  scope,
  written,
  asOf,
  order,
  isSummary,
  isPicking,
  labels,
  children,
}: {
  action: string;
  scope: readonly Choice[];
  written: readonly Written[];
  asOf: Written;
  order: readonly Choice[];
  isSummary: boolean;
  /** Whether columns are being picked, so that the list stays open. */
  isPicking: boolean;
  labels: Labels;
  /** The columns to pick. */
  children: ReactNode;
}) {
  const fields =
    "grid grid-cols-2 items-end gap-3 sm:grid-cols-3 lg:grid-cols-[repeat(auto-fit,minmax(9rem,1fr))]";
  return (
    <search>
      <form
        action={action}
        aria-label={labels.form}
        className="no-print grid gap-5 border-y border-rule py-4"
      >
        {/* Enter in a field means this one, not the first button that moves a column. */}
        <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true" />
        <fieldset className={fields}>
          <legend className="pb-1 font-medium">{labels.scope}</legend>
          {scope.map((choice) => (
            <Picked key={choice.id} {...choice} />
          ))}
          {written.map(({ name, ...field }) => (
            <Input
              key={name}
              id={`table-${name}`}
              name={name}
              label={field.label}
              type={field.type}
              defaultValue={field.value}
            />
          ))}
        </fieldset>
        <div className="max-w-md">
          <Input
            id="table-as-of"
            name={asOf.name}
            label={asOf.label}
            hint={labels.asOfHint}
            type={asOf.type}
            step={1}
            defaultValue={asOf.value}
          />
        </div>
        <fieldset className={fields}>
          <legend className="pb-1 font-medium">{labels.order}</legend>
          {order.map((choice) => (
            <Picked key={choice.id} {...choice} />
          ))}
          <label className="flex min-h-11 items-center gap-2">
            <input
              type="checkbox"
              name="summary"
              value="1"
              defaultChecked={isSummary}
              className="size-5 accent-ink"
            />
            {labels.summary}
          </label>
        </fieldset>
        <details open={isPicking}>
          <summary className="cursor-pointer py-2.5 font-medium">{labels.columns}</summary>
          {children}
        </details>
        <div className="flex flex-wrap items-center gap-4">
          <button type="submit" className={buttonClass("primary")}>
            {labels.submit}
          </button>
          <a href={action} className="inline-flex min-h-11 items-center">
            {labels.clear}
          </a>
        </div>
      </form>
    </search>
  );
}

function Picked({ id, name, label, value, none, options }: Choice) {
  return (
    <Select key={`${id}-${value}`} id={id} name={name} label={label} defaultValue={value}>
      <option value="">{none}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
    </Select>
  );
}
