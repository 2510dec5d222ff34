import { briefingPage } from "@/app/_briefings/briefing-page";
import { sharedPage } from "@/app/_briefings/shared-page";
import { sharedPath } from "@/lib/stored-briefings/path";
import { findLinkedBriefing } from "@/lib/stored-briefings/queries";
import { readShareToken } from "@/lib/stored-briefings/sharing/token";
import { MissingRecordError, shownValue } from "@/lib/views/problem";

/** A briefing for whoever has its link. */
export default async function PresentSharedPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  return briefingPage(sharedPath(token), async () => {
    const link = readShareToken(token);
    const found = link && (await findLinkedBriefing(link));
    if (!found) throw new MissingRecordError("page", shownValue(token));
    return sharedPage(found, { path: sharedPath(token), key: token });
  });
}
