/**
 * A moment as part of a name, in UTC: 20260201T120000Z.
 * @param {Date} at
 */
export const stamp = (at) => at.toISOString().replace(/[-:]|\.\d+/g, "");

/** @param {string} prefix @param {Date} at the name of a backup's file */
export const backupName = (prefix, at) => `${prefix}-${stamp(at)}.zip`;
