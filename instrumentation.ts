/**
 * Called by Next once for each server, before it answers anything. The work that the program does by itself starts here, on
 * every instance that has a database; a build has none.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs" && process.env.DATABASE_URL) {
    const { startJobs } = await import("@/lib/jobs/start");
    const { offerNewest } = await import("@/lib/db/newest");
    const { startDrawing } = await import("@/lib/images/png");
    startJobs();
    offerNewest(process.env.DATABASE_URL);
    // In a thread of its own: nobody waits for it. Without it pictures fail, and say so, and everything else is answered.
    startDrawing().catch((error) => console.error(error));
  }
}
