import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { formatInstant } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { ListedPerson, PersonState } from "@/lib/people/model";

const KIND: Record<PersonState, "plain" | "accent" | "warn"> = {
  invited: "accent",
  active: "plain",
  disabled: "warn",
  erased: "plain",
};

/** Everyone with an account; a name leads to what can be changed. */
export function PeopleTable({ people }: { people: ListedPerson[] }) {
  const t = getTranslator("people");
  return (
    <DataTable
      caption={t("caption")}
      stacked
      rows={people}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "name",
          head: t("name"),
          rowHead: true,
          cell: ({ id, name }) => <a href={`/admin/people/${encodeURIComponent(id)}`}>{name}</a>,
        },
        { key: "email", head: t("email"), cell: ({ email }) => email },
        {
          key: "role",
          head: t("roleHead"),
          cell: ({ role, isAdmin }) => (
            <span>
              {t(`role.${role}`)} {isAdmin && <Badge kind="accent">{t("admin")}</Badge>}
            </span>
          ),
        },
        {
          key: "factor",
          head: t("factorHead"),
          cell: ({ twoFactorEnabled }) => t("factor", { on: twoFactorEnabled ? "yes" : "no" }),
        },
        {
          key: "last",
          head: t("lastSignIn"),
          cell: ({ lastSignIn }) => (lastSignIn ? formatInstant(lastSignIn) : t("never")),
        },
        {
          key: "state",
          head: t("stateHead"),
          cell: ({ state }) => (
            <span>
              <Badge kind={KIND[state]}>{t(`state.${state}`)}</Badge>
            </span>
          ),
        },
      ]}
    />
  );
}
