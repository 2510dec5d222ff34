"use client";

import { type ReactNode, type RefObject, useEffect, useRef, useState } from "react";
import { ActionForm } from "@/components/forms/action-form.client";
import { useFormRefusal } from "@/components/forms/form-value.client";
import { SubmitButton } from "@/components/forms/submit-button.client";
import type { FormAction } from "@/lib/forms/state";
import type { FormValues } from "@/lib/record-forms/model";
import texts from "@/messages/en/working-copies.json";
import type { Ahead } from "./ahead";
import { AheadContext } from "./ahead-context.client";
import { FORM_ID } from "./form-id";
import { FoundCopies } from "./found-copies.client";
import { KeepingLine } from "./keeping-line.client";
import { copyKey, type LocalCopy } from "./local-copies";
import { type KeptAnswer, overtakenBy, useKeeping } from "./use-keeping.client";

/** Where a form belongs, as its hidden fields say it. */
export type FormPlace = {
  id: number;
  noun: string;
  /** The record's slug, or the key of a form for one that has none yet. */
  record: string;
  basedOn: number | null;
  /** Tells this rendering of the form apart from others. */
  writer: string;
  /** The version of the working copy that it shows; 0 for none. */
  copy: number;
};

/**
 * The form of one record beside what readers will see of it. Without script it is a form with buttons; with it, what is
 * typed is kept as one goes, and what stands beside it follows.
 * @param person  id of who writes, so that a shared device offers nobody somebody else's text
 */
export function RecordForm({
  self,
  place,
  person,
  values,
  write,
  keep,
  ahead: first,
  label,
  foot,
  children,
}: {
  /** The address of the form's page. */
  self: string;
  place: FormPlace;
  person: string;
  values: FormValues;
  write: FormAction;
  keep: FormAction<KeptAnswer>;
  ahead: Ahead;
  label: string;
  /** The buttons below the fields. */
  foot: ReactNode;
  children: ReactNode;
}) {
  const storeKey = copyKey(person, { id: place.id, noun: place.noun, key: place.record });
  const [taken, setTaken] = useState<LocalCopy | null>(null);
  const [ahead, setAhead] = useState(first);
  const settle = useRef<() => void>(null);
  return (
    <AheadContext value={ahead}>
      <div className="record-form">
        <ActionForm
          key={taken?.at ?? 0}
          id={FORM_ID}
          action={write}
          permalink={self}
          values={taken?.values ?? values}
          label={label}
          onLeave={() => settle.current?.()}
          className="form record-form-fields"
        >
          {/* The key that sends a form presses its first button: that one keeps, and takes no row away. With script all is kept already. */}
          <button
            type="submit"
            name="do"
            value="keep"
            className="sr-only"
            tabIndex={-1}
            aria-hidden="true"
            onClick={(event) => event.preventDefault()}
          />
          {Object.entries(place).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value ?? ""} />
          ))}
          <Keeper
            self={self}
            storeKey={storeKey}
            tab={taken ? `${place.writer}.${taken.at}` : place.writer}
            values={values}
            keep={keep}
            settle={settle}
            onAhead={setAhead}
            onUse={setTaken}
          />
          {children}
          <OvertakenWithoutScript self={self} />
          {foot}
        </ActionForm>
        <aside className="record-form-beside" aria-live="off">
          {ahead.preview}
        </aside>
      </div>
    </AheadContext>
  );
}

function Keeper({
  self,
  storeKey,
  tab,
  values,
  keep,
  settle,
  onAhead,
  onUse,
}: {
  self: string;
  storeKey: string;
  tab: string;
  values: FormValues;
  keep: FormAction<KeptAnswer>;
  settle: RefObject<(() => void) | null>;
  onAhead: (ahead: Ahead) => void;
  onUse: (copy: LocalCopy) => void;
}) {
  const kept = useKeeping({ formId: FORM_ID, storeKey, tab, start: values, keep, onAhead });
  useEffect(() => {
    settle.current = kept.settle;
  });
  return (
    <>
      <FoundCopies found={kept.found} shown={values} onUse={onUse} onForget={kept.forget} />
      {kept.replace !== null && <input type="hidden" name="replace" value={kept.replace} />}
      <KeepingLine
        keeping={kept.keeping}
        storeIsFull={kept.storeIsFull}
        self={self}
        onReplace={kept.replaceOther}
      />
    </>
  );
}

/** Where the form as it was sent met what another tab saved: the button that replaces it. */
function OvertakenWithoutScript({ self }: { self: string }) {
  const refusal = useFormRefusal();
  if (refusal?.code !== "outdated") return null;
  return (
    <p className="form-actions">
      <a href={self} target="_blank" rel="noreferrer">
        {texts.seeOther}
      </a>
      <SubmitButton kind="plain" name="replace" value={String(overtakenBy(refusal.problems))}>
        {texts.replace}
      </SubmitButton>
    </p>
  );
}
