import type { ComponentProps } from "react";

/** A button of a form. For a link that looks like one give an `<a>` the class `button`. */
export function Button({
  kind = "plain",
  type = "submit",
  className = "",
  ...rest
}: ComponentProps<"button"> & { kind?: "plain" | "primary" }) {
  return <button {...rest} type={type} data-kind={kind} className={`button ${className}`} />;
}
