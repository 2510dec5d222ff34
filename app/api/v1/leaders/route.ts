import { leadersListed } from "@/app/_leaders/list";
import { recordAt } from "@/app/_view/record";
import { officeStatus } from "@/lib/domain/office";
import { passes } from "../_addresses/filters";
import { LEADERS } from "../_addresses/lists";
import { countriesNamed } from "../_named";
import { apiRoute } from "../_route";
import { leaderJson } from "../_shapes";

/** Leaders with all terms, by family name unless by country; `office` says how it stands on the day. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = apiRoute(
  LEADERS,
  async ({ view, moment }) => {
    const record = await recordAt(moment.release.number);
    const countries = countriesNamed(
      view.country,
      record.leaders.all.map(({ country }) => country.slug),
    );
    const leaders = leadersListed(record, view, moment.asOf).filter(
      ({ country, terms }) =>
        passes(countries, country.slug) &&
        (view.term === "all" ||
          (officeStatus(terms, moment.asOf).status === "in-office") === (view.term === "in-office")),
    );
    if (view.order === "country") leaders.sort((a, b) => a.country.name.localeCompare(b.country.name, "en"));
    return { body: { leaders: leaders.map((leader) => leaderJson(leader, moment.asOf)) } };
  },
);
