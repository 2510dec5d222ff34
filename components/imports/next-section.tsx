import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { changeSetPath } from "@/lib/change-sets/path";
import type { FormAction } from "@/lib/forms/state";
import { getTranslator } from "@/lib/i18n/translator";
import type { ImportHead } from "@/lib/imports/model";
import { ImportButton } from "./import-button";

/** What can be done with a file whose rows are checked, and what was done with it. */
export function NextSection({
  head,
  actions,
}: {
  head: ImportHead;
  actions: { makeChangeSet: FormAction; leaveOutRefused: FormAction; discard: FormAction };
}) {
  const t = getTranslator("imports");
  const { id, state } = head;
  return (
    <Section id="next" title={t("next.title")}>
      <div className="import-next">
        {state === "ready" && <Ready head={head} actions={actions} />}
        {state === "made" && <Made head={head} />}
        {state === "failed" && (
          <Notice kind="warning">
            <p>{head.problem ?? t("next.failed")}</p>
          </Notice>
        )}
        {state === "discarded" && <p>{t("next.discarded")}</p>}
        {(state === "ready" || state === "failed") && (
          <Disclosure summary={t("next.discard")}>
            <p className="mb-3">{t("next.discardNote")}</p>
            <ImportButton
              id={id}
              form="discard"
              action={actions.discard}
              label={t("next.discardGo")}
              kind="plain"
            />
          </Disclosure>
        )}
      </div>
    </Section>
  );
}

function Ready({
  head: { id, counts },
  actions,
}: {
  head: ImportHead;
  actions: { makeChangeSet: FormAction; leaveOutRefused: FormAction };
}) {
  const t = getTranslator("imports");
  const { refused } = counts;
  const count = counts.add + counts.change;
  if (refused > 0 && count + counts.same === 0)
    return (
      <Notice kind="warning">
        <p>{t("next.allRefused")}</p>
      </Notice>
    );
  if (refused > 0)
    return (
      <>
        <Notice kind="warning">
          <p>{t("next.refused", { count: refused })}</p>
        </Notice>
        <ImportButton
          id={id}
          form="leave-out-refused"
          action={actions.leaveOutRefused}
          label={t("next.leaveOut", { count: refused })}
          kind="plain"
        />
      </>
    );
  if (count === 0) return <p>{t("next.nothing")}</p>;
  return (
    <>
      <p>{t("next.ready", { count })}</p>
      <ImportButton
        id={id}
        form="make"
        action={actions.makeChangeSet}
        label={t("next.make")}
        kind="primary"
      />
    </>
  );
}

function Made({ head: { title, changeSetId } }: { head: ImportHead }) {
  if (changeSetId === null) return null;
  return (
    <Notice>
      <p>
        {getTranslator("imports").rich("next.made", {
          title,
          link: (chunks) => (
            <a key="change-set" href={changeSetPath(changeSetId)}>
              {chunks}
            </a>
          ),
        })}
      </p>
    </Notice>
  );
}
