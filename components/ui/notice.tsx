import type { ReactNode } from "react";
import { getTranslator } from "@/lib/i18n/translator";
import { Icon } from "./icon";

/** Something the reader should know about what they see; its kind is said as well as coloured. */
export function Notice({ kind = "info", children }: { kind?: "info" | "warning"; children: ReactNode }) {
  const t = getTranslator("common");
  return (
    <div className="notice" data-kind={kind} role="note">
      <Icon name={kind} />
      <div>
        <span className="sr-only">{t(kind === "info" ? "information" : "warning")}: </span>
        {children}
      </div>
    </div>
  );
}
