import { blocsAt } from "@/lib/blocs/queries";
import { containsDay } from "@/lib/domain/period";
import { ParameterError, shownValue } from "@/lib/views/problem";
import { passes, passesYesOrNo } from "../_addresses/filters";
import { MEMBERSHIPS } from "../_addresses/lists";
import { countriesNamed } from "../_named";
import { apiRoute } from "../_route";
import { periodJson } from "../_shapes";

/** Which country belongs to which bloc, and when, bloc by bloc by name; `inForce` says whether the day lies within. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = apiRoute(
  MEMBERSHIPS,
  async ({ view, moment }) => {
    const all = await blocsAt(moment.release.number);
    const blocs = view.bloc === null ? all : all.filter(({ slug }) => slug === view.bloc);
    if (view.bloc !== null && blocs.length === 0)
      throw new ParameterError([{ parameter: "bloc", value: shownValue(view.bloc), code: "unknown-group" }]);
    const countries = countriesNamed(
      view.country,
      all.flatMap(({ members }) => members.map(({ country }) => country)),
    );
    const memberships = blocs.flatMap((bloc) =>
      bloc.members.map((member) => ({
        bloc: bloc.slug,
        name: bloc.name,
        country: { code: member.country, name: member.countryName },
        ...periodJson(member),
        inForce: containsDay(member, moment.asOf),
      })),
    );
    return {
      body: {
        memberships: memberships.filter(
          ({ country, inForce }) => passes(countries, country.code) && passesYesOrNo(view.inForce, inForce),
        ),
      },
    };
  },
);
