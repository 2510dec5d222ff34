/** How the command is written, shown for everything that is not. */
export const USAGE = `Usage: npm run --silent crosscheck -- positions FILE --actor COLUMN --item COLUMN --value COLUMN --scale MIN,MAX

Reads a long table of positions (CSV, an Excel workbook or a JSON list): a row for each actor and item, with a whole number
from MIN to MAX or an empty cell where no position is known. Prints the agreement of every two actors by each measure as
JSON, with coverage, range, what was refused and why, and the parts of each sum.

Example: npm run --silent crosscheck -- positions election.csv --actor party --item thesis_id --value value --scale -1,1`;
