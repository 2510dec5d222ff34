import { signedInPage } from "@/app/_signed-in/signed-in-page";
import { pagesOf } from "@/app/_view/paging";
import { NoticesBody } from "@/components/notices/notices-body";
import { getTranslator } from "@/lib/i18n/translator";
import { canSendMail } from "@/lib/mail/send";
import { countNotices, listNotices } from "@/lib/notices/queries";
import type { SearchParams } from "@/lib/views/parameter";
import { page } from "@/lib/views/parameters";
import { readAll, readOne } from "./actions";

const PER_PAGE = 50;

/** What a person should know of, new things first. */
export default async function NoticesPage(props: { searchParams: Promise<SearchParams> }) {
  return signedInPage(props, "/account/notices", null, { page }, async ({ view, person }) => {
    const pages = pagesOf(await countNotices(person.id), PER_PAGE, view.page);
    const skip = (view.page - 1) * PER_PAGE;
    return {
      title: getTranslator("notices")("title"),
      body: (
        <NoticesBody
          notices={await listNotices(person.id, { take: PER_PAGE, skip })}
          page={view.page}
          pages={pages}
          now={new Date()}
          mail={canSendMail() ? (person.mailNotices ? "on" : "off") : "none"}
          actions={{ readOne, readAll }}
        />
      ),
    };
  });
}
