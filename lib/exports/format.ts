/** By what a file of exported records is known, and which version of it this program writes and reads. */
export const EXPORT_FORMAT = "standpoint-records";
export const EXPORT_VERSION = 1;
