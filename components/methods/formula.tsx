/** A formula on a line of its own, read out under its name. */
export function Formula({ label, children }: { label: string; children: string }) {
  return (
    <figure className="formula" aria-label={label}>
      {children}
    </figure>
  );
}
