import { signedInPage } from "@/app/_signed-in/signed-in-page";
import { ActionForm } from "@/components/forms/action-form.client";
import { HandedOutLink } from "@/components/forms/handed-out-link.client";
import { HiddenField } from "@/components/forms/hidden-field";
import { SubmitButton } from "@/components/forms/submit-button.client";
import { linkTexts } from "@/components/people/link-texts";
import { OneButtonForm } from "@/components/people/one-button-form";
import { PersonFacts } from "@/components/people/person-facts";
import { RightsFields } from "@/components/people/rights-fields";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import type { AccessLink } from "@/lib/access-links/model";
import { formatInstant } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { openLinkOf } from "@/lib/people/links/queries";
import type { ListedPerson } from "@/lib/people/model";
import { findPerson } from "@/lib/people/queries";
import { choice } from "@/lib/views/parameter";
import { MissingRecordError } from "@/lib/views/problem";
import {
  changeRights,
  disablePerson,
  enablePerson,
  erasePerson,
  handOutLink,
  resetSecondFactor,
  revokeLink,
} from "./actions";

const SAID = ["rights", "disabled", "enabled", "erased", "factor", "revoked"] as const;
const spec = { said: choice(["", ...SAID]) };

export default async function PersonPage(props: PageProps<"/admin/people/[id]">) {
  const { id } = await props.params;
  return signedInPage(props, `/admin/people/${id}`, "manage-people", spec, async ({ view }) => {
    const person = await findPerson(id);
    if (!person) throw new MissingRecordError("person", id);
    const t = getTranslator("people");
    return {
      title: person.name,
      body: (
        <>
          <PageHeader
            eyebrow={<a href="/admin/people">{t("backToPeople")}</a>}
            title={person.name}
            standfirst={person.email}
          />
          {view.said && <Notice>{t(`said.${view.said}`)}</Notice>}
          <PersonFacts person={person} />
          {person.state !== "erased" && <Rights person={person} />}
          {isOpen(person) && <Link person={person} open={await openLinkOf(id, new Date())} />}
          {person.state !== "erased" && <Access person={person} />}
        </>
      ),
    };
  });
}

const isOpen = ({ state }: ListedPerson) => state === "active" || state === "invited";

function Rights({ person: { id, role, isAdmin } }: { person: ListedPerson }) {
  const t = getTranslator("people");
  return (
    <Section id="rights" title={t("rights.title")}>
      <ActionForm id="rights" action={changeRights} values={{ role, isAdmin }} label={t("rights.title")}>
        <HiddenField name="person" value={id} />
        <RightsFields />
        <div className="form-actions">
          <SubmitButton>{t("rights.submit")}</SubmitButton>
        </div>
      </ActionForm>
    </Section>
  );
}

function Link({ person: { id, name, state }, open }: { person: ListedPerson; open: AccessLink | null }) {
  const t = getTranslator("people");
  return (
    <Section id="link" title={t("link.title")}>
      <div className="stack">
        {open && (
          <OneButtonForm
            id="revoke"
            action={revokeLink}
            person={id}
            note={`${t("link.open", { since: formatInstant(open.createdAt), until: formatInstant(open.expiresAt) })} ${t("link.newEnds")}`}
            label={t("link.revoke")}
          />
        )}
        <ActionForm id="link" action={handOutLink} label={t("link.title")}>
          <p>{t(state === "invited" ? "link.invited" : "link.active", { name })}</p>
          <HandedOutLink texts={linkTexts()} />
          <HiddenField name="person" value={id} />
          <div className="form-actions">
            <SubmitButton kind="plain">{t("link.submit")}</SubmitButton>
          </div>
        </ActionForm>
      </div>
    </Section>
  );
}

function Access({ person: { id, name, state, twoFactorEnabled } }: { person: ListedPerson }) {
  const t = getTranslator("people");
  const isDisabled = state === "disabled";
  return (
    <Section id="access" title={t("access.title")}>
      <div className="stack">
        {twoFactorEnabled && (
          <OneButtonForm
            id="reset-factor"
            action={resetSecondFactor}
            person={id}
            note={t("access.factorNote")}
            label={t("access.resetFactor")}
          />
        )}
        <OneButtonForm
          id="access"
          action={isDisabled ? enablePerson : disablePerson}
          person={id}
          note={t(isDisabled ? "access.enableNote" : "access.disableNote", { name })}
          label={t(isDisabled ? "access.enable" : "access.disable")}
        />
        {isDisabled && (
          <OneButtonForm
            id="erase"
            action={erasePerson}
            person={id}
            note={t("access.eraseNote", { name })}
            label={t("access.erase")}
          />
        )}
      </div>
    </Section>
  );
}
