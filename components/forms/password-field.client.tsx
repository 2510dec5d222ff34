"use client";

import { useField } from "@conform-to/react";
import { useEffect, useRef, useState } from "react";
import texts from "@/messages/en/forms.json";
import { describedBy, Labelled } from "./labelled.client";
import { PasswordStrength } from "./password-strength.client";

/**
 * A password, with a button that shows what is typed (without script there is none). It is hidden again when the form is
 * sent, so that browsers keep it as a password and nobody reads it from a page that is left open. What was typed never comes
 * back from the server. Where one is chosen, a meter says how hard it is to guess.
 */
export function PasswordField({
  name,
  label,
  hint,
  autoComplete,
}: {
  name: string;
  label: string;
  hint?: string;
  autoComplete: "current-password" | "new-password";
}) {
  const [field] = useField<string>(name);
  const [isShown, setShown] = useState(false);
  const [typed, setTyped] = useState("");
  const isChosen = autoComplete === "new-password";
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const form = input.current?.form;
    const hide = () => setShown(false);
    form?.addEventListener("submit", hide);
    return () => form?.removeEventListener("submit", hide);
  }, []);
  return (
    <Labelled id={field.id} label={label} hint={hint} errors={field.errors}>
      <div className="password-field">
        <input
          ref={input}
          className="input"
          key={field.key}
          id={field.id}
          name={field.name}
          type={isShown ? "text" : "password"}
          autoComplete={autoComplete}
          // What is shown is a password all the same: nothing corrects it, and nobody else is asked how it is spelt.
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          aria-invalid={field.errors ? true : undefined}
          aria-describedby={describedBy(field.id, hint, field.errors)}
          onInput={isChosen ? (event) => setTyped(event.currentTarget.value) : undefined}
        />
        <span className="js-only">
          <button
            type="button"
            className="button"
            aria-controls={field.id}
            onClick={() => setShown(!isShown)}
          >
            {isShown ? texts.hide : texts.show} <span className="sr-only">{label}</span>
          </button>
        </span>
      </div>
      {isChosen && <PasswordStrength of={field.id} password={typed} />}
    </Labelled>
  );
}
