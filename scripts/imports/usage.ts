/** How the command is written, shown for everything that is not. */
export const USAGE = `Usage: npm run import -- FILE --title "TITLE" [options]

  FILE                    a table as CSV, XLSX or JSON, or what \`npm run export\` wrote
  --title "TITLE"         by which its change set is found
  --as EMAIL              whose change set it becomes; without it, the program's own
  --kind KIND             why records that stand change: corrected (the default), leaderChanged or methodChanged
  --leave-out-refused     make it of the rows that are right, without those that are refused
  --publish-as EMAIL      submit it, and have this reviewer approve and publish it

Where rows are refused nothing is made, unless they are left out. Each is named with its line, column, value and reason.`;
