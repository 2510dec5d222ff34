import { problemAnswer } from "@/lib/http/problem-answer";

async function nothingHere(): Promise<Response> {
  return problemAnswer("not-found");
}

export {
  nothingHere as DELETE,
  nothingHere as GET,
  nothingHere as HEAD,
  nothingHere as OPTIONS,
  nothingHere as PATCH,
  nothingHere as POST,
  nothingHere as PUT,
};
