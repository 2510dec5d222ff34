"use client";

import { useField } from "@conform-to/react";
import { type PropositionFinding, propositionFindings } from "@/lib/domain/proposition";
import { type WordingFinding, wordingFindings } from "@/lib/domain/wording";
import texts from "@/messages/en/wording.json";

/** What in a field's words about a person should be looked at again; nothing where there is nothing. It blocks nothing. */
export function WordingNotes({ name }: { name: string }) {
  const [field] = useField<string>(name);
  const findings = wordingFindings(field.value ?? "");
  if (findings.length === 0) return null;
  return (
    <div className="findings" role="note">
      <p>
        <b>{texts.title}</b> {texts.note}
      </p>
      <ul>
        {findings.map((finding) => (
          <li key={`${finding.at}`}>
            <Passage text={finding.passage} /> {texts.why[finding.kind]} {remedyOf(finding)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What makes a proposition hard to answer, or that nothing does. */
export function PropositionNotes({ name, label, clean }: { name: string; label: string; clean: string }) {
  const [field] = useField<string>(name);
  const text = field.value ?? "";
  if (text.trim() === "") return null;
  const findings = propositionFindings(text);
  return (
    <div className="findings" role="note" data-clean={findings.length === 0 ? "" : undefined}>
      <p>
        <b>{label}</b> {findings.length === 0 ? clean : texts.note}
      </p>
      <ul>
        {findings.map((finding) => (
          <li key={`${finding.kind} ${finding.at}`}>
            {isWhole(finding, text) ? texts.whole : <Passage text={finding.passage} />}{" "}
            {texts.proposition[finding.kind]}
          </li>
        ))}
      </ul>
    </div>
  );
}

function isWhole(finding: PropositionFinding, text: string): boolean {
  return finding.passage === text;
}

function Passage({ text }: { text: string }) {
  return <q>{text}</q>;
}

function remedyOf({ remedy, instead }: WordingFinding): string {
  return texts.remedy[remedy].replace("{instead}", instead ?? "");
}
