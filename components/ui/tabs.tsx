/** Views of the same thing as links; the one in force is marked. */
export function Tabs({
  label,
  tabs,
}: {
  label: string;
  tabs: { label: string; href: string; current: boolean }[];
}) {
  return (
    <nav aria-label={label} className="tabs no-print">
      {tabs.map((tab) => (
        <a key={tab.href} href={tab.href} aria-current={tab.current ? "page" : undefined}>
          {tab.label}
        </a>
      ))}
    </nav>
  );
}
