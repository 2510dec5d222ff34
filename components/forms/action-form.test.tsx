import type { ReactFormState } from "react-dom/client";
import { renderToReadableStream } from "react-dom/server";
import { expect, it } from "vitest";
import type { FormState } from "@/lib/forms/state";
import { fail, succeed } from "@/lib/result";
import { ActionForm } from "./action-form.client";
import { useFormValue } from "./form-value.client";

const PAGE = "/a-page";

/** A server action as React knows one: it tells whether a form that was posted was its own. */
const action = Object.assign(async (): Promise<FormState> => null, {
  bind: () => action,
  $$FORM_ACTION: () => ({
    name: "$ACTION_1",
    action: PAGE,
    encType: "multipart/form-data",
    method: "POST",
    data: null,
  }),
  $$IS_SIGNATURE_EQUAL: (id: string) => id === "own",
});

function HandedOut() {
  return <p>{useFormValue<string>()}</p>;
}

/** The form as the server renders it into the page that answers it, where it was sent without script. */
async function answered(state: FormState, id = "own"): Promise<string> {
  // The shape of it is a matter between the two halves of React.
  const formState = [state, `p${PAGE}`, id, 0] as unknown as ReactFormState;
  const stream = await renderToReadableStream(
    <ActionForm id="say" action={action} permalink={PAGE} behind="Say something">
      <HandedOut />
    </ActionForm>,
    { formState },
  );
  return new Response(stream).text();
}

const OPEN = /<details[^>]* open=""/;

it("stands closed behind its line while there is nothing to read in it", async () => {
  expect(await answered(null)).not.toMatch(OPEN);
  expect(await answered({ result: fail("invalid", "Say why.") }, "another form's")).not.toMatch(OPEN);
});

it("is open where the page answers it, without script too", async () => {
  const refused = await answered({ result: fail("invalid", "Say why.") });
  expect(refused).toMatch(OPEN);
  expect(refused).toContain("Say why.");
  const done = await answered({ result: succeed("A link shown once") });
  expect(done).toMatch(OPEN);
  expect(done).toContain("A link shown once");
});
