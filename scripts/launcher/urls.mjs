/**
 * The same server, user and options, another database.
 * @param {string} connectionString
 * @param {string} database
 */
export function withDatabaseName(connectionString, database) {
  const url = new URL(connectionString);
  url.pathname = `/${encodeURIComponent(database)}`;
  return url.href;
}
