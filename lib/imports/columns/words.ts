import type { NounName } from "@/lib/change-sets/nouns";
import labels from "@/messages/en/record-forms.json";

/** Words by which the heading of a column names a field, in English and Spanish, beside its name and its label in the form. */
type Words = Record<string, readonly string[]>;

const ANY: Words = {
  leader: ["politician", "person", "president", "líder", "político", "dirigente", "mandatario"],
  leaders: ["politicians", "people", "persons", "líderes", "políticos", "personas"],
  issue: ["topic", "question", "policy", "tema", "asunto", "cuestión"],
  issues: ["topics", "temas", "asuntos"],
  lane: ["says or does", "says does", "word deed", "type", "tipo", "dice o hace", "vía"],
  holding: [
    "stance",
    "score",
    "code",
    "coding",
    "position code",
    "state",
    "posición",
    "postura",
    "puntaje",
    "código",
  ],
  from: ["start", "begin", "beginning", "since", "start date", "date from", "desde", "inicio"],
  to: ["end", "until", "till", "end date", "date to", "hasta", "fin", "final"],
  summary: ["description", "what", "what happened", "text", "details", "resumen", "descripción", "qué"],
  rationale: ["reason", "why", "justification", "explanation", "razón", "justificación", "por qué"],
  confidence: ["certainty", "confianza", "certeza"],
  lookedIn: ["searched", "places searched", "where looked", "dónde se buscó"],
  lastChecked: ["checked", "checked on", "last check", "verified", "última verificación", "verificado"],
  name: ["full name", "nombre", "nombre completo"],
  sortName: ["ordered name", "name for sorting", "nombre para ordenar", "apellido nombre"],
  shortName: ["abbreviation", "nombre corto", "abreviatura"],
  country: ["nation", "país", "nación"],
  party: ["political party", "partido"],
  born: ["birth", "born on", "birth date", "date of birth", "birthday", "nacimiento", "fecha de nacimiento"],
  office: ["role", "post", "title", "cargo", "puesto"],
  day: ["date", "on", "when", "fecha", "día"],
  title: ["headline", "título", "titular"],
  url: ["link", "web address", "enlace", "dirección"],
  publisher: ["outlet", "medium", "published by", "medio", "editor", "editorial"],
  date: ["publication date", "published", "published on", "fecha", "fecha de publicación"],
  archivedAt: ["archive", "archived", "archive url", "archived url", "copia archivada", "archivo"],
  note: ["notes", "remark", "comment", "nota", "comentario"],
  region: ["continent", "región"],
  description: ["about", "descripción"],
  bloc: ["block", "group", "organisation", "organization", "bloque", "organización"],
  order: ["place", "rank", "orden"],
  core: ["is core", "central"],
  retired: ["retired on", "no longer asked"],
  counts: ["evidence", "what counts"],
  slug: ["id", "identifier", "key", "identificador"],
  kind: ["why it changes", "kind of change", "reason of change"],
  changedOn: ["changed on", "since when"],
  answers: ["answers to", "in answer to", "responde a"],
  by: ["speaker", "who speaks", "signed by"],
  text: ["words", "reply", "texto"],
  proposition: ["statement", "proposición"],
  agreeing: ["agreeing means", "agree"],
};

/** Words that mean a field of one noun only. */
const OF_NOUN: Partial<Record<NounName, Words>> = {
  stance: {
    lane: ["kind", "action or statement", "act or word"],
    from: ["date", "day", "fecha"],
    leader: ["name"],
  },
  term: {
    leader: ["name"],
    from: ["date"],
    officeKind: ["office kind", "type of office", "office type", "tipo de cargo", "clase de cargo"],
  },
  country: {
    slug: ["code", "iso", "iso code", "country code", "iso 3166", "código", "código de país"],
    name: ["country", "país"],
  },
  membership: { country: ["member", "member state", "code", "country code", "miembro"] },
  leader: { name: ["leader", "politician", "person", "líder"], country: ["country code"] },
  issue: { name: ["issue", "topic", "tema"] },
  event: { title: ["event", "name", "evento"] },
  bloc: { name: ["bloc", "group", "bloque"] },
  source: { title: ["name"], url: ["source", "address", "fuente"] },
};

/** Words for the list of sources as a whole, for the sources it is a list of, and for the parts of each. */
export const SOURCE_WORDS = ["source", "citation", "reference", "evidence", "fuente", "cita", "referencia"];
export const PART_WORDS: Words = {
  find: ["", "url", "address", "link", "enlace", "dirección"],
  source: ["slug", "source", "id"],
  title: ["title", "name", "headline", "título"],
  publisher: ["publisher", "outlet", "medium", "medio", "editor"],
  date: ["date", "published", "day", "fecha"],
  quote: ["quote", "quotation", "passage", "cita textual", "pasaje"],
  locator: ["locator", "page", "pages", "place", "where", "página", "lugar"],
  accessedOn: ["accessed", "accessed on", "access date", "retrieved", "consultado", "fecha de consulta"],
  archivedAt: ["archive", "archived", "archived at", "archived copy", "archive url", "archivo"],
};
/** Parts that a heading may name without saying that they are a source's, where no field of the noun is called so. */
export const BARE_PARTS = ["title", "publisher", "quote", "locator", "accessedOn", "archivedAt"];

/** Everything by which a heading may name a field of a noun. */
export function wordsFor(noun: NounName, field: string): string[] {
  const own = labelsOf(noun)[field];
  const label = (labels.label as Record<string, string>)[field];
  return [
    field,
    ...(own ? [own] : []),
    ...(label ? [label] : []),
    ...(OF_NOUN[noun]?.[field] ?? []),
    ...(ANY[field] ?? []),
  ];
}

/** Everything by which the name of a sheet or a list may name a noun. */
export function wordsOfNoun(noun: NounName): string[] {
  return [labels.noun[noun], labels.newTitle[noun].replace(/^A new /, ""), ...NOUN_WORDS[noun]];
}

const NOUN_WORDS: Record<NounName, string[]> = {
  stance: ["stances", "positions", "posturas", "posiciones"],
  leader: ["leaders", "politicians", "líderes", "políticos"],
  term: ["terms", "terms of office", "offices", "mandatos", "cargos"],
  issue: ["issues", "topics", "temas"],
  event: ["events", "eventos"],
  reaction: ["reactions", "answers", "reacciones"],
  source: ["sources", "fuentes"],
  reply: ["replies", "respuestas"],
  country: ["countries", "países"],
  bloc: ["blocs", "groups", "bloques"],
  membership: ["memberships", "members", "membresías", "miembros"],
};

function labelsOf(noun: NounName): Record<string, string> {
  return (labels.labelOf as Partial<Record<NounName, Record<string, string>>>)[noun] ?? {};
}
