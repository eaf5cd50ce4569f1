import { Input, Select } from "@/components/ui/field";

/** A field of a form that does one act; one with `options` is chosen from them. */
export type ActField = {
  name: string;
  label: string;
  hint?: string;
  type?: "text" | "number" | "date" | "password" | "email";
  value?: string;
  list?: string;
  isOptional?: boolean;
  autoComplete?: string;
  maxLength?: number;
  options?: readonly { value: string; label: string }[];
};

/** Hidden values and fields of an act's form; what was typed before a refusal stands again, with what is wrong beside it. */
export function ActFields({
  id,
  hidden,
  fields,
  typed,
  faultOf,
}: {
  /** Begins the ids of the fields, so that two forms can stand on a page. */
  id: string;
  hidden: Readonly<Record<string, string>>;
  fields: readonly ActField[];
  typed: Readonly<Record<string, string>> | undefined;
  /** What is wrong with a field, in words. */
  faultOf: (field: ActField) => string | undefined;
}) {
  return (
    <>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map((field) => {
        const { name, label, hint, options, value = "", type = "text", isOptional = false, ...rest } = field;
        const shared = {
          ...{ id: `${id}-${name}`, name, label, hint, required: !isOptional },
          error: faultOf(field),
          defaultValue: typed?.[name] ?? value,
        };
        if (options === undefined) return <Input key={name} type={type} {...shared} {...rest} />;
        return (
          // React resets a form after its action; a new key keeps what was chosen.
          <Select key={`${name}${shared.defaultValue}`} {...shared}>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </Select>
        );
      })}
    </>
  );
}
