/** Rows of a step's table on paper, printed or in PDF; of more, its view has the rest. */
export const ROWS_ON_PAPER = 60;
