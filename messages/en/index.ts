import account from "./account.json";
import analysis from "./analysis.json";
import api from "./api.json";
import audit from "./audit.json";
import betweenDays from "./between-days.json";
import blocs from "./blocs.json";
import briefings from "./briefings.json";
import changes from "./changes.json";
import citations from "./citations.json";
import codingGuide from "./coding-guide.json";
import common from "./common.json";
import compare from "./compare.json";
import conflicts from "./conflicts.json";
import corrections from "./corrections.json";
import dataSets from "./data-sets.json";
import events from "./events.json";
import files from "./files.json";
import formRows from "./form-rows.json";
import forms from "./forms.json";
import gaps from "./gaps.json";
import guestReview from "./guest-review.json";
import imports from "./imports.json";
import issues from "./issues.json";
import layout from "./layout.json";
import leaders from "./leaders.json";
import lists from "./lists.json";
import mails from "./mails.json";
import map from "./map.json";
import measures from "./measures.json";
import methods from "./methods.json";
import notices from "./notices.json";
import outage from "./outage.json";
import overview from "./overview.json";
import people from "./people.json";
import positions from "./positions.json";
import posted from "./posted.json";
import problems from "./problems.json";
import recordForms from "./record-forms.json";
import reference from "./reference.json";
import regions from "./regions.json";
import relations from "./relations.json";
import replied from "./replied.json";
import replies from "./replies.json";
import reports from "./reports.json";
import review from "./review.json";
import saysDoes from "./says-does.json";
import search from "./search.json";
import settings from "./settings.json";
import signIn from "./sign-in.json";
import signedIn from "./signed-in.json";
import similarity from "./similarity.json";
import sourceHealth from "./source-health.json";
import sources from "./sources.json";
import stances from "./stances.json";
import storedBriefings from "./stored-briefings.json";
import talks from "./talks.json";
import throughTime from "./through-time.json";
import time from "./time.json";
import together from "./together.json";
import welcome from "./welcome.json";
import withheld from "./withheld.json";
import withholding from "./withholding.json";
import wording from "./wording.json";
import workingCopies from "./working-copies.json";

/** All interface text in English, by area. A new area is a file and a line here. */
export const en = {
  account,
  analysis,
  api,
  audit,
  "between-days": betweenDays,
  blocs,
  briefings,
  changes,
  citations,
  "coding-guide": codingGuide,
  common,
  compare,
  conflicts,
  corrections,
  "data-sets": dataSets,
  events,
  files,
  "form-rows": formRows,
  forms,
  gaps,
  "guest-review": guestReview,
  imports,
  issues,
  layout,
  leaders,
  lists,
  mails,
  map,
  measures,
  methods,
  notices,
  outage,
  overview,
  people,
  positions,
  posted,
  problems,
  "record-forms": recordForms,
  regions,
  reference,
  relations,
  review,
  replied,
  replies,
  reports,
  "says-does": saysDoes,
  search,
  settings,
  "sign-in": signIn,
  "signed-in": signedIn,
  similarity,
  "source-health": sourceHealth,
  sources,
  stances,
  "stored-briefings": storedBriefings,
  talks,
  "through-time": throughTime,
  time,
  together,
  welcome,
  withheld,
  withholding,
  wording,
  "working-copies": workingCopies,
};
