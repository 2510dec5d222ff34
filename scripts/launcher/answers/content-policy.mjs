/**
 * What a page may load, run and be framed by. Scripts are named one by one, by a nonce or by what they hold; a text that
 * found its way into a page is never run.
 * @param {{ scripts: string[], connect?: string[], frames: "'none'" | "'self'" }} allowed scripts: sources beside the site's own files
 */
export function contentPolicy({ scripts, connect = [], frames }) {
  return [
    "default-src 'self'",
    ["script-src 'self'", ...scripts].join(" "),
    "style-src 'self'",
    // Marks on a timeline are placed by style attributes.
    "style-src-attr 'unsafe-inline'",
    ["connect-src 'self'", ...connect].join(" "),
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    `frame-ancestors ${frames}`,
  ].join("; ");
}
