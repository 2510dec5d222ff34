/** @typedef {{ kind: "clean" } | { kind: "weak", packages: string[] } | { kind: "skipped", why: string }} Audit */

/** From this severity on a known weakness of what readers are served by fails the tests. */
const GRAVE = new Set(["high", "critical"]);

/**
 * Reads what `npm audit --json` wrote. Only a list of weaknesses that was given is judged: a registry that keeps none, or
 * that cannot be reached, says nothing of the packages.
 * @param {string} output
 * @returns {Audit}
 */
export function readAudit(output) {
  const report = parsed(output);
  if (!report) return { kind: "skipped", why: "npm gave no report" };
  if (!report.vulnerabilities || !report.metadata) return { kind: "skipped", why: whyOf(report) };
  const packages = Object.values(report.vulnerabilities)
    .filter(({ severity }) => GRAVE.has(severity))
    .map(({ name, severity, range }) => `${name} ${range} (${severity})`);
  return packages.length === 0 ? { kind: "clean" } : { kind: "weak", packages };
}

/** @param {string} output @returns {any} */
function parsed(output) {
  try {
    return JSON.parse(output.slice(output.indexOf("{"), output.lastIndexOf("}") + 1));
  } catch {
    return null;
  }
}

/** @param {any} report */
function whyOf(report) {
  if (report.statusCode) return `the registry answers ${report.statusCode}`;
  const said = report.error?.summary || report.error?.code || report.message || "";
  return said ? String(said).split("\n")[0] : "the registry gave no list of weaknesses";
}
