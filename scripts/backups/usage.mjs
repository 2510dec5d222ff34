/** How the commands are written, shown for everything that is not. */
export const BACKUP_USAGE = `Usage: npm run backup [-- --out FILE] [--with-secret]

Writes everything the database holds into one file, as of one moment, while the application runs or not: what is published,
drafts, accounts, the audit log, settings. FILE is standpoint-backup-TIME.zip where none is named; one that exists is never
overwritten. The secret that signs sessions and links is left out, unless --with-secret puts it in. The file holds e-mail
addresses and hashes of passwords: keep it as you keep the database.`;

export const RESTORE_USAGE = `Usage: npm run restore -- FILE [--into NAME | --replace]

Makes the database what FILE says, checks it first and verifies the releases afterwards. Without an option the database must
be empty. --into NAME restores beside it, into a new database of that name on the same server. --replace puts the restored
database in the place of the present one, which is kept under another name.`;
