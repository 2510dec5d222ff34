import { ActionForm } from "@/components/forms/action-form.client";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { TextField } from "@/components/forms/text-field.client";
import { SiteShell } from "@/components/layout/site-shell";
import { PageHeader } from "@/components/ui/page-header";
import { signIn } from "./actions";

export default async function SignInPage(props: PageProps<"/sign-in">) {
  await props.searchParams;
  return (
    <SiteShell title="Sign in" path={null}>
      <PageHeader title="Sign in" />
      <ActionForm id="sign-in" action={signIn}>
        <TextField name="email" label="E-mail address" type="email" autoComplete="username" />
        <TextField name="password" label="Password" type="password" autoComplete="current-password" />
        <SubmitButton>Sign in</SubmitButton>
      </ActionForm>
    </SiteShell>
  );
}
