import { unstable_rethrow } from "next/navigation";
import type { ReactNode } from "react";
import { ProblemPage } from "@/components/layout/problem-page";
import { SiteShell } from "@/components/layout/site-shell";
import { UNKNOWN } from "@/lib/absences/model";
import { setResponseStatus } from "@/lib/http/response-status";
import { MissingRecordError } from "@/lib/views/problem";

/**
 * The one way in for pages that an address alone opens, to whoever holds it, and that are no view of a release: the site's
 * frame without day and release, and what can go wrong as a page with its true status.
 */
export async function plainPage(
  path: string,
  render: () => Promise<{ title: string; body: ReactNode }>,
): Promise<ReactNode> {
  try {
    const { title, body } = await render();
    return (
      <SiteShell title={title} path={null}>
        {body}
      </SiteShell>
    );
  } catch (error) {
    unstable_rethrow(error);
    if (error instanceof MissingRecordError) {
      setResponseStatus(404);
      return <ProblemPage kind="missing" noun={error.noun} slug={error.slug} absence={UNKNOWN} path={path} />;
    }
    console.error(error);
    setResponseStatus(500);
    return <ProblemPage kind="outage" />;
  }
}
