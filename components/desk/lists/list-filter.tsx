import { Button } from "@/components/ui/button";
import { Input, Select } from "@/components/ui/field";

/** One condition of a list: chosen from `options`, or typed. `value` "" is none. */
export type FilterField = {
  name: string;
  label: string;
  value: string;
  options?: readonly { value: string; label: string }[];
};

type Props = {
  label: string;
  fields: readonly FilterField[];
  submit: string;
  /** Words and address of what takes all conditions away. */
  clear: string;
  clearHref: string;
};

/** Conditions of a list, which stay in its address. */
export function ListFilter({ label, fields, submit, clear, clearHref }: Props) {
  return (
    <form aria-label={label} className="no-print flex flex-wrap items-end gap-x-4 gap-y-2">
      {fields.map(({ options, ...field }) =>
        options === undefined ? (
          <Typed key={`${field.name}${field.value}`} {...field} />
        ) : (
          // A new key shows what the address says, also after going back.
          <Chosen key={`${field.name}${field.value}`} {...field} options={options} />
        ),
      )}
      <Button type="submit">{submit}</Button>
      {fields.every(({ value }) => value === "") ? null : (
        <a href={clearHref} className="inline-flex min-h-11 items-center">
          {clear}
        </a>
      )}
    </form>
  );
}

function Typed({ name, label, value }: FilterField) {
  return (
    <Input
      id={`filter-${name}`}
      name={name}
      type="search"
      label={label}
      defaultValue={value}
      maxLength={100}
      className="max-w-48"
    />
  );
}

function Chosen({ name, label, value, options }: Required<FilterField>) {
  return (
    <Select id={`filter-${name}`} name={name} label={label} defaultValue={value}>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </Select>
  );
}
