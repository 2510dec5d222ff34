import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { FormState } from "@/lib/forms/state";
import { ActionForm } from "./action-form.client";
import { PasswordField } from "./password-field.client";

const action = async (): Promise<FormState> => null;

it("hides what is typed at first, and has a button that only script shows and that sends nothing", () => {
  const markup = renderToStaticMarkup(
    <ActionForm id="sign-in" action={action} values={{ password: "never sent back" }}>
      <PasswordField name="password" label="Password" autoComplete="current-password" />
    </ActionForm>,
  );
  expect(markup).toMatch(/<input[^>]* type="password" autoComplete="current-password"/);
  expect(markup).toMatch(
    /<span class="js-only"><button type="button" [^>]*>Show <span class="sr-only">Password<\/span><\/button>/,
  );
  expect(markup).not.toContain("never sent back");
});

it("shows a meter where one is chosen, and none where it is proved", () => {
  const of = (autoComplete: "current-password" | "new-password") =>
    renderToStaticMarkup(
      <ActionForm id="x" action={action}>
        <PasswordField name="password" label="Password" autoComplete={autoComplete} />
      </ActionForm>,
    );
  expect(of("current-password")).not.toContain("<meter");
  expect(of("new-password")).toMatch(
    /<div class="js-only"><div class="password-strength"><meter [^>]*value="0" aria-label="How hard it is to guess"[^>]*><\/meter><output for="[^"]+"><\/output>/,
  );
});
