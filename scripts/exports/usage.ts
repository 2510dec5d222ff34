/** How the command is written, shown for everything that is not. */
export const USAGE = `Usage: npm run export -- [--format json] [--out FILE] [--release N]

Writes every record that readers see as a file that \`npm run import\` reads back: of the newest release, or of release N.
FILE is standpoint-release-N.json where none is named. Withheld records, what cannot stand without them, and the forwards
of records that were merged away are not in it. The same records make the same bytes.`;
