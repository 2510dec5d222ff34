import { DOCUMENT_SCRIPT } from "./document-script-text";

export function DocumentScript() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant, with nothing of the reader's in it
  return <script dangerouslySetInnerHTML={{ __html: DOCUMENT_SCRIPT }} />;
}
