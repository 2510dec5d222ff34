// What may ask the database is below the application, which has to tell an outage all the same.
export { isDatabaseAway } from "@/lib/db/away";
