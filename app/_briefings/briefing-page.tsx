import { connection } from "next/server";
import type { ReactNode } from "react";
import { NothingPublishedError } from "@/app/_view/moment";
import { ProblemPage } from "@/components/layout/problem-page";
import type { Shared } from "@/components/layout/shared-head";
import { SiteShell } from "@/components/layout/site-shell";
import type { CitedBriefing } from "@/lib/citations/model";
import { setResponseStatus } from "@/lib/http/response-status";
import { MissingRecordError } from "@/lib/views/problem";

/**
 * The one way in for pages of briefings. They have no day and release of their own, since each step names its own, and so no
 * control of either. A briefing that is not there answers 404.
 * @param path  the page's own
 * @param render  `shared`: how the page is shown where its address is pasted, for one that anyone may read; `cited`: what a citation of it names
 */
export async function briefingPage(
  path: string,
  render: () => Promise<{
    title: string;
    description: string;
    body: ReactNode;
    shared?: Shared;
    cited?: CitedBriefing | null;
  }>,
): Promise<ReactNode> {
  await connection();
  try {
    const { title, description, body, shared, cited } = await render();
    return (
      <SiteShell
        title={title}
        description={description}
        path={path}
        shared={shared ?? null}
        cited={cited ?? null}
      >
        {body}
      </SiteShell>
    );
  } catch (error) {
    if (error instanceof MissingRecordError) {
      const { noun, slug, absence } = error;
      setResponseStatus(404);
      return <ProblemPage kind="missing" noun={noun} slug={slug} absence={absence} path={path} />;
    }
    if (error instanceof NothingPublishedError) {
      setResponseStatus(503);
      return <ProblemPage kind="nothing-published" />;
    }
    throw error;
  }
}
