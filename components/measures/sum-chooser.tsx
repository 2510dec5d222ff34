import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FilterForm } from "@/components/ui/filter-form";
import { Select } from "@/components/ui/select";

/** The way to one of many sums: which of them, and a button. For numbers that stand in a picture, where no link can. */
export function SumChooser({
  address,
  fragment,
  name,
  label,
  button,
  options,
  chosen,
}: {
  /** The page with no sum open, its query included. */
  address: string;
  /** Where on the page the sum opens. */
  fragment: string;
  /** The parameter by which the address names the sum. */
  name: string;
  label: string;
  button: string;
  options: readonly { value: string; label: string }[];
  chosen: string | undefined;
}) {
  const [path = "", query] = address.split("?");
  return (
    <FilterForm action={`${path}${fragment}`} label={label} hidden={[...new URLSearchParams(query)]}>
      <Field label={label}>
        <Select name={name} defaultValue={chosen} options={[...options]} />
      </Field>
      <Button>{button}</Button>
    </FilterForm>
  );
}
