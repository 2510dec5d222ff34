import { LeaderName } from "@/components/ui/leader-name";
import type { Link } from "@/lib/views/moment";
import { officeLine, officeNote } from "./column-label";
import type { CompareColumn } from "./model";

/** Two leaders above their columns: name, office, and how their deeds are read if out of office. */
export function SpreadHeads({
  columns,
  link,
  size = "md",
}: {
  columns: CompareColumn[];
  link: Link;
  size?: "md" | "lg";
}) {
  return (
    <div className="spread-heads" data-size={size}>
      {columns.map((column) => (
        <div key={column.key}>
          <LeaderName
            slug={column.slug}
            name={column.name}
            href={link(`/leaders/${column.slug}`)}
            office={officeLine(column)}
            size={size}
          />
          {officeNote(column) && <p className="lane-note">{officeNote(column)}</p>}
        </div>
      ))}
    </div>
  );
}
