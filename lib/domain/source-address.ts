/**
 * The key by which one source record exists for an address, so that two spellings of one address do not make two
 * sources. Lower-case scheme and host, no default port, fragment or trailing slash of the path, escapes in upper case
 * (RFC 3986, 6.2.2); the query is kept as it stands, since it may name the document. The address that is shown is never
 * changed. Law: the key of a key is itself.
 * @returns null for what is not an address of the web: another scheme, no host, or a user name in it
 */
export function sourceKey(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== "https:" && url.protocol !== "http:") return null;
  if (url.username !== "" || url.password !== "") return null;
  const path = url.pathname.replace(/(?<!\/)\/+$/, "");
  return `${url.protocol}//${url.host}${upperEscapes(path)}${upperEscapes(url.search)}`;
}

function upperEscapes(text: string): string {
  return text.replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase());
}

/** Parameters by which a site counts where its readers come from; they name no other document. */
const TRACKING = /^(utm_[a-z_]+|fbclid|gclid|mc_cid|mc_eid|igshid)$/i;

/**
 * What two addresses have in common that are likely of one document though their keys differ: the key without scheme,
 * `www.` and tracking parameters. Only ever a reason to ask whether two sources are one.
 * @returns null for what is not an address of the web
 */
export function nearKey(address: string): string | null {
  const key = sourceKey(address);
  if (key === null) return null;
  const url = new URL(key);
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  const host = url.host.replace(/^www\./, "");
  return `${host}${url.pathname.replace(/(?<!\/)\/+$/, "")}${url.search}`;
}
