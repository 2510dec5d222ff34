import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { getTranslator } from "@/lib/i18n/translator";

export type ChoosableLeader = { slug: string; name: string; country: string; chosen: boolean };

/** A form that ticks leaders to compare, by group; it needs no script. */
export function Chooser({
  groups,
  hidden,
}: {
  groups: { name: string; leaders: ChoosableLeader[] }[];
  hidden: [name: string, value: string][];
}) {
  const t = getTranslator("compare");
  return (
    <form method="get" action="/compare" className="grid gap-5">
      <HiddenFields fields={hidden} />
      <div className="compare-choices">
        {groups.map(({ name, leaders }) => (
          <fieldset key={name}>
            <legend className="font-semibold">{name}</legend>
            {leaders.map((leader) => (
              <div key={leader.slug}>
                <Checkbox name="leaders" value={leader.slug} defaultChecked={leader.chosen}>
                  {leader.name} <span className="text-ink-soft">{leader.country}</span>
                </Checkbox>
              </div>
            ))}
          </fieldset>
        ))}
      </div>
      <p>
        <Button kind="primary">{t("chooser.submit")}</Button>
      </p>
    </form>
  );
}
