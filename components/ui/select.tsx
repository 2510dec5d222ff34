import type { ComponentProps } from "react";

export type Option = { value: string; label: string };

/** A choice in a plain form. The option with the value "" is the default and stays out of the address. */
export function Select({
  options,
  className = "",
  ...rest
}: Omit<ComponentProps<"select">, "children"> & { options: Option[] }) {
  return (
    <select {...rest} className={`select ${className}`}>
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}
