import { signedInPage } from "@/app/_signed-in/signed-in-page";
import { PeopleTable } from "@/components/people/people-table";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslator } from "@/lib/i18n/translator";
import { listPeople } from "@/lib/people/queries";

export default async function PeoplePage(props: PageProps<"/admin/people">) {
  return signedInPage(props, "/admin/people", "manage-people", {}, async () => {
    const t = getTranslator("people");
    const people = await listPeople();
    return {
      title: t("title"),
      body: (
        <>
          <PageHeader
            title={t("title")}
            standfirst={t("standfirst", { count: people.length })}
            actions={
              <a href="/admin/people/invite" className="button" data-kind="primary">
                {t("invite")}
              </a>
            }
          />
          <PeopleTable people={people} />
        </>
      ),
    };
  });
}
