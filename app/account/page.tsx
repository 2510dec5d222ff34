import { PageHeader } from "@/components/ui/page-header";
import { signedInPage } from "../_signed-in/signed-in-page";

export default async function AccountPage(props: PageProps<"/account">) {
  return signedInPage(props, "/account", null, {}, async ({ person }) => ({
    title: "Account",
    body: <PageHeader title={person.name} />,
  }));
}
