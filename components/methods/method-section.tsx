import type { ReactNode } from "react";
import { Section } from "@/components/ui/section";
import { getTranslator } from "@/lib/i18n/translator";
import type { MethodSection as Id } from "./sections";

/** One section of the page of methods, at its anchor. */
export function MethodSection({ id, children }: { id: Id; children: ReactNode }) {
  return (
    <Section id={id} title={getTranslator("methods")(`sections.${id}`)}>
      <div className="method far-part">{children}</div>
    </Section>
  );
}
