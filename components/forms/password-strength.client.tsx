"use client";

import { type Strength, strengthOf } from "@/lib/auth/password/strength";
import texts from "@/messages/en/forms.json";

const STEPS: readonly Strength[] = ["short", "weak", "fair", "good", "strong"];

/** How hard a password that is being chosen is to guess, as it is typed; before that it says nothing. @param of  id of its field */
export function PasswordStrength({ of, password }: { of: string; password: string }) {
  const strength = strengthOf(password);
  return (
    <div className="js-only">
      <div className="password-strength">
        <meter
          min={0}
          max={4}
          low={2}
          high={3}
          optimum={4}
          value={STEPS.indexOf(strength)}
          aria-label={texts.strengthOf}
          aria-valuetext={texts.strength[strength]}
        />
        <output htmlFor={of}>{password === "" ? "" : texts.strength[strength]}</output>
      </div>
    </div>
  );
}
