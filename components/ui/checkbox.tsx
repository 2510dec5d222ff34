import type { ComponentProps, ReactNode } from "react";

/** A box to tick with its label; several with one name make a list. */
export function Checkbox({
  children,
  ...rest
}: Omit<ComponentProps<"input">, "type" | "className"> & { children: ReactNode }) {
  return (
    <label className="check">
      <input {...rest} type="checkbox" />
      <span>{children}</span>
    </label>
  );
}
