import { expect, it } from "vitest";
import { guessable, isOfKnown } from "./guessable";

const ada = { name: "Ada van Example", email: "a.example@desk.example.org" };
const SITE = "https://positions.example.net";

it.each([
  "a.example@desk.example.org",
  "A.EXAMPLE@DESK.EXAMPLE.ORG!",
  "Ada van Example",
  "ada-van-example-1990",
  "ExampleExampleAda",
  "Standpoint2026!",
  "standpoint standpoint",
  "positions.example.net",
  "Ａｄａ Ｅｘａｍｐｌｅ 1",
])("is little more than what anybody knows: %s", (password) => {
  expect(isOfKnown(password, ada, SITE)).toBe(true);
});

it.each([
  "Ada keeps 37 geese",
  "standpoint correct horse",
  "a flock of geese above the harbour",
  "!?*)(&%$§!!-:_;",
  "中文密码足够长的一句话",
])("is more: %s", (password) => {
  expect(isOfKnown(password, ada, SITE)).toBe(false);
});

it("holds of nobody who is not known yet", () => {
  expect(isOfKnown("a flock of geese", { name: "", email: "" }, SITE)).toBe(false);
});

it.each(["1q2w3e4r5t6y", "Qwerty123456", "MOTHERFUCKER", "administrator", "123456789987654321"])(
  "%s is among those that are tried first, however it is written",
  async (password) => {
    expect(await guessable(password, ada)).toMatch(
      /^This password is known from breaches.*Choose another one/,
    );
  },
);

it("says nothing against a few words in a row", async () => {
  expect(await guessable("a flock of 37 geese above the harbour", ada)).toBeNull();
  expect(await guessable("ada-van-example-1990", ada)).toMatch(/^This is little more than your name/);
});
