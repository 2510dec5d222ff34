/** What a form carries along without asking: an id, a version, where to go afterwards. Nothing where there is no value. */
export function HiddenField({ name, value }: { name: string; value: string | number | undefined }) {
  return value === undefined ? null : <input type="hidden" name={name} value={value} />;
}
