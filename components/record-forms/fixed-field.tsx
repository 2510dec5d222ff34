/** What a record's identity keeps for good: shown, and sent along with the rest. */
export function FixedField({
  name,
  label,
  value,
  text,
}: {
  name: string;
  label: string;
  value: string;
  text: string;
}) {
  return (
    <div className="form-field fixed-field">
      <span>{label}</span>
      <b>{text}</b>
      <input type="hidden" name={name} value={value} />
    </div>
  );
}
