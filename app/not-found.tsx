import { ProblemPage } from "@/components/layout/problem-page";
import { UNKNOWN } from "@/lib/absences/model";

/** For addresses that match no route; records that are not there are told by their own page (see _view/public-page). */
export default function NotFound() {
  return <ProblemPage kind="missing" noun="page" slug="" absence={UNKNOWN} path="/" />;
}
