/** How the command is written, shown for everything that is not. */
export const USAGE = `Usage: npm run --silent crosscheck -- positions FILE --actor COLUMN --item COLUMN --value COLUMN --scale MIN,MAX

Reads a long table of positions (CSV, an Excel workbook or a JSON list): a row for each actor and item, with a whole number
from MIN to MAX or an empty cell where no position is known. Prints the agreement of every two actors by each measure as
JSON, with coverage, range, what was refused and why, and the parts of each sum. Prints Krippendorff's alpha too (nominal,
ordinal and interval), with all actors as coders of the items: null with the reason where it is undefined.

Example: npm run --silent crosscheck -- positions election.csv --actor party --item thesis_id --value value --scale -1,1

       npm run --silent crosscheck -- external FILE --key COLUMN --year COLUMN --value COLUMN --issue SLUG [--direction as-is|reversed] [--picture FILE.svg]

Sets our positions on an issue, through time, beside an outside measure of states: a row for each state (ISO 3166-1, two or
three letters) and year, with a number. Prints the rank correlation (Kendall's tau-b) with an interval and the leaders at
which the two part farthest as JSON, and draws them. The ranks are compared as the measure runs; say --direction reversed where
more of it means less support. Where the interval holds 0 the data show no direction, and who is far apart is so only in the
direction that was said.

Example: npm run --silent crosscheck -- external votes.csv --key iso3c --year year --value ideal_point --issue multilateralism`;
