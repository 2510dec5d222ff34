import { leaderFollowed, throughTime } from "@/app/_analysis/bloc-followed";
import { blocsPageSpec } from "@/app/_analysis/blocs";
import { distributionOf, readBlocs } from "@/app/_analysis/blocs-shown";
import { ParameterError } from "@/lib/views/problem";
import { figureMaker } from "./figure";

/** How the members of the blocs that an address names lie on the scale. */
export const blocDistribution = figureMaker(blocsPageSpec, async ({ view, moment, record }) => {
  const read = readBlocs(record, view, moment);
  if (read.sides.length === 0) throw noBloc(record.blocs.map(({ slug }) => slug));
  return distributionOf(read, view, moment).figure;
});

/** How a leader stood with the others of a bloc through time. */
export const agreementWithBloc = figureMaker(blocsPageSpec, async ({ view, moment, record }) => {
  const read = readBlocs(record, view, moment);
  const [side] = read.sides;
  if (!side) throw noBloc(record.blocs.map(({ slug }) => slug));
  const leader = leaderFollowed(record, view, side);
  const time = leader && (await throughTime(record, read, leader, view, moment));
  if (!time)
    throw new ParameterError([{ parameter: "leader", value: view.leader ?? "", code: "too-few-leaders" }]);
  return time.figure;
});

function noBloc(accepted: string[]): ParameterError {
  return new ParameterError([{ parameter: "bloc", value: "", code: "unknown-choice", accepted }]);
}
