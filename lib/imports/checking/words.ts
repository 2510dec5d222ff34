import { kindsFor } from "@/lib/record-forms/changes";
import type { FormField } from "@/lib/record-forms/model";
import { UNDECIDED } from "@/lib/record-forms/to-values";
import { foldText } from "@/lib/search/spelling";
import type { STORED_STATES } from "@/lib/stances/schema";
import labels from "@/messages/en/record-forms.json";
import regions from "@/messages/en/regions.json";

type Words = Record<string, readonly string[]>;

const YES = new Set(["on", "yes", "y", "true", "1", "x", "si", "verdadero"]);
const NO = new Set(["off", "no", "n", "false", "0", "falso"]);
const UNDECIDABLE = new Set([UNDECIDED, "null", "na", "n/a", "?", "-", "cannot decide"]);

const STATES: Record<(typeof STORED_STATES)[number], readonly string[]> = {
  unclear: ["ambiguous", "poco claro", "no es claro"],
  declined: ["declined to answer", "no answer", "no respondió", "declinó"],
  "not-found": ["not found", "notfound", "nothing found", "no encontrado", "no hallado"],
  "not-applicable": ["not applicable", "notapplicable", "no aplica", "no corresponde"],
};

const CHOICES: Record<string, Words> = {
  lane: {
    says: ["say", "said", "word", "words", "statement", "dice", "dicho", "palabra", "declaración"],
    does: ["do", "did", "deed", "deeds", "act", "action", "hace", "hecho", "acción", "acto"],
  },
  confidence: {
    high: ["alta", "alto", "strong"],
    medium: ["media", "medio", "moderate"],
    low: ["baja", "bajo", "weak"],
  },
  officeKind: {
    head: [labels.officeKind.head, "head of government", "head of state and government", "jefe de gobierno"],
    ceremonial: [labels.officeKind.ceremonial, "monarch", "ceremonial head", "monarca"],
    executive: [labels.officeKind.executive, "minister", "government", "ejecutivo", "ministro"],
    legislature: [labels.officeKind.legislature, "legislative", "parliament", "legislativo", "parlamento"],
    party: [labels.officeKind.party, "partido"],
    organisation: [
      labels.officeKind.organisation,
      "organization",
      "international organisation",
      "international organization",
      "organización",
      "organización internacional",
    ],
  },
  region: Object.fromEntries(Object.entries(regions).map(([region, name]) => [region, [String(name)]])),
};

/** A cell as the form holds it: yes, no, choices and states by their words, numbers without a point; else as it is written. */
export function readText(field: FormField | undefined, text: string): string {
  if (!field || text === "") return text;
  const folded = foldText(text).trim();
  switch (field.as) {
    case "check":
      return YES.has(folded) ? "on" : NO.has(folded) ? "" : text;
    case "number":
      return wholeNumber(text);
    case "codes":
      return UNDECIDABLE.has(folded) ? UNDECIDED : wholeNumber(text);
    case "holding":
      return wordIn(STATES, folded) ?? wholeNumber(text);
    case "choice":
      return wordIn(CHOICES[field.name] ?? {}, folded) ?? text;
    default:
      return text;
  }
}

/** Why a record changes, by its name or by its words in the form. */
export function kindIn(text: string): string {
  const folded = foldText(text);
  const said = kindsFor("stance").find((kind) =>
    [labels.kind[kind], kind].some((word) => foldText(word) === folded),
  );
  return said ?? text;
}

/** Spreadsheets write `2.0` and `+2` where people mean 2. */
function wholeNumber(text: string): string {
  const plain = text.replace("−", "-");
  return /^[+-]?\d{1,9}([.,]0+)?$/.test(plain) ? plain.replace(/^\+/, "").replace(/[.,]0+$/, "") : text;
}

function wordIn(words: Words, folded: string): string | null {
  const found = Object.entries(words).find(
    ([word, others]) => foldText(word) === folded || others.some((other) => foldText(other) === folded),
  );
  return found?.[0] ?? null;
}
