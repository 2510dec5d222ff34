/** Hands a text, or a file that was made, to the reader under a name. */
export function saveFile(content: string | Blob, name: string): void {
  const link = document.createElement("a");
  const file = typeof content === "string" ? new Blob([content], { type: "application/json" }) : content;
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
